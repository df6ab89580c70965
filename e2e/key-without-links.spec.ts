import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { CANNOT_MOUNT, plugInKey } from './fixtures/key'
import { close, launch } from './fixtures/launch'

test('a profile on a key without links is kept there, one window at a time; no page, cache or lock stays on the workstation', async () => {
  const key = mkdtempSync(path.join(tmpdir(), 'handbook-key-'))
  const unplug = plugInKey(key)
  test.skip(unplug === null, CANNOT_MOUNT)
  const profile = path.join(key, 'profil')
  mkdirSync(profile)
  const onWorkstation = (): readonly string[] =>
    readdirSync(tmpdir()).filter((name) => /^manuel-numerique-ouvert-\d+-[0-9a-f]{16}$/.test(name))
  const before = onWorkstation()
  try {
    const app = await launch(profile, ['manuel://lire/def-sla'])
    const page = await app.firstWindow()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(onWorkstation().length).toBe(before.length + 1)
    expect(
      (await runApplication(`--user-data-dir=${profile}`, 'manuel://lire/def-logiciel-libre')).status
    ).toBe(0)
    await expect(page.getByRole('heading', { level: 1, name: 'Logiciel libre' })).toBeVisible()
    await close(app)
    expect(readdirSync(profile)).toContain('session.json')
    expect(readdirSync(profile).filter((name) => /^Singleton|Cache/.test(name))).toEqual([])
    const left = onWorkstation().filter((name) => !before.includes(name))
    const kept = left.flatMap((name) =>
      readdirSync(path.join(tmpdir(), name), { recursive: true, encoding: 'utf8' })
    )
    expect(kept.filter((file) => /Storage|Singleton|Cache_Data|Trust Tokens/.test(file))).toEqual([])
    for (const name of left) rmSync(path.join(tmpdir(), name), { recursive: true })
  } finally {
    unplug?.()
    rmSync(key, { recursive: true, force: true })
  }
})
