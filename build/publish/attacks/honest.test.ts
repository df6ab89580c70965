import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setStage } from '../testing/stage'

test('a published version is offered with who signed it, and installed as it was compiled', async () => {
  const stage = await setStage()
  const day = await stage.publish({ version: '2026.11.1', files: { 'entries/def-sla.json': '{"é":1}' } })
  const verdict = await stage.verify(day)
  expect(verdict).toMatchObject({
    outcome: 'newer',
    offer: {
      pack: { id: 'petit-manuel', version: '2026.11.1', files: 3, notes: 'Version 2026.11.1.' },
      signers: [{ name: 'Essai (targets)' }]
    },
    versions: { root: 1, timestamp: 1, snapshot: 1, targets: 1 }
  })
  const place = await stage.install(day)
  expect((await readdir(place, { recursive: true })).toSorted()).toEqual([
    'contents.json',
    'entries',
    'entries/def-sla.json',
    'pack.json'
  ])
  expect(await readFile(join(place, 'entries/def-sla.json'), 'utf8')).toBe('{"é":1}')
})

test('the same source offers nothing newer afterwards, a later one does', async () => {
  const stage = await setStage()
  const first = await stage.publish({ version: '2026.11.1' })
  await stage.install(first)
  expect(await stage.verify(first)).toMatchObject({ outcome: 'nothing-newer' })
  expect(await stage.verify(await stage.publish({ version: '2026.11.2' }))).toMatchObject({
    outcome: 'newer'
  })
})

test('several versions later, all that was skipped is passed over', async () => {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.9.1' }))
  await stage.publish({ version: '2026.10.1' })
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  expect((await stage.verify(stage.repository)).outcome).toBe('nothing-newer')
})

test('a verification that is given up changes nothing', async () => {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const before = await stage.fingerprint()
  const verdict = await stage.verify(await stage.publish({ version: '2026.11.2' }))
  if (verdict.outcome === 'newer') await verdict.discard()
  expect(await stage.fingerprint()).toBe(before)
})
