import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../build/terminal/root.mjs'
import { expect, test } from './fixtures/app'
import { cannotInstall, makeTestPackage, ordinaryUser, trialIdentity } from './fixtures/installed'
import { CANNOT_MOUNT, plugInKey } from './fixtures/key'
import { ORDINARY_USER } from './fixtures/ordinary-user'

/** Ends the program that works on a profile, as a desktop that closes does. */
function endProgramOn(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
    const [program = ''] = command.split('\0')
    if (
      command.includes(`--user-data-dir=${profile}`) &&
      !/setpriv|sh$/.test(program) &&
      !command.includes('--type=')
    )
      process.kill(Number(pid))
  }
}

test('from an exFAT key whose files have no run bit it opens by the line of the guide, and keeps and finds all there', async () => {
  test.skip(cannotInstall !== null, `No ordinary user can be had: ${cannotInstall ?? ''}.`)
  const key = mkdtempSync(path.join(tmpdir(), 'handbook-key-'))
  const mount = `rw,allow_other,uid=${ORDINARY_USER},gid=${ORDINARY_USER},fmask=0133,dmask=0022`
  const unplug = plugInKey(key, 700, mount)
  test.skip(unplug === null, CANNOT_MOUNT)
  const guide = readFileSync(path.join(root, 'docs/guides/administrateur.md'), 'utf8')
  expect(guide).toContain('`sh ouvrir.sh`')
  const made = mkdtempSync(path.join(tmpdir(), 'handbook-packages-'))
  const user = ordinaryUser()
  try {
    const identity = await trialIdentity()
    execFileSync('unzip', [
      '-q',
      await makeTestPackage(identity, { output: made, form: 'portable' }),
      '-d',
      key
    ])
    const folder = path.join(key, readdirSync(key)[0] ?? '')
    expect(statSync(path.join(folder, 'programme', identity.id)).mode & 0o111).toBe(0)
    const profile = path.join(folder, 'profil')
    const bookmarks = path.join(profile, 'bookmarks.json')
    const kept = path.join(root, 'src/main/kept-files/fixtures/bookmarks.1.json')
    cpSync(kept, bookmarks)

    const isCopy = new RegExp(`^${identity.id}-[A-Za-z0-9]{6}$`)
    // A run that was cut off may have left some.
    const left = readdirSync(tmpdir())
    const copies = (): readonly string[] =>
      readdirSync(tmpdir()).filter((name) => isCopy.test(name) && !left.includes(name))
    for (const entry of ['def-sla', 'def-logiciel-libre']) {
      const line = `cd '${folder}' && exec sh ouvrir.sh ${identity.linkScheme}://lire/${entry}`
      const running = user.start('sh', ['-c', line])
      const ended = once(running, 'exit')
      const session = path.join(profile, 'session.json')
      await expect
        .poll(() => (existsSync(session) ? readFileSync(session, 'utf8') : ''), { timeout: 60_000 })
        .toContain(`/lire/${entry}`)
      expect(copies()).toHaveLength(1)
      endProgramOn(profile)
      await ended
      expect(copies()).toEqual([])
      expect(JSON.parse(readFileSync(bookmarks, 'utf8'))).toEqual(JSON.parse(readFileSync(kept, 'utf8')))
    }
  } finally {
    unplug?.()
    for (const place of [key, made, user.home]) rmSync(place, { recursive: true, force: true })
  }
})
