import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { expectRefused } from '../testing/refused'
import { setStage, type Stage } from '../testing/stage'

async function twoDays(): Promise<{ stage: Stage; first: string; second: string }> {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.10.1' }))
  const first = await stage.publish({ version: '2026.11.1' })
  return { stage, first, second: await stage.publish({ version: '2026.12.1' }) }
}

async function archiveOf(repository: string, version: string): Promise<string> {
  const names = await readdir(join(repository, 'targets'))
  return join(repository, 'targets', names.find((name) => name.includes(version)) ?? '')
}

test.each([
  ['2.snapshot.json', '3.snapshot.json'],
  ['2.targets.json', '3.targets.json'],
  ['3.snapshot.json', '3.targets.json'],
  ['3.targets.json', 'timestamp.json'],
  ['1.root.json', '2.root.json'],
  ['timestamp.json', '2.root.json']
])('metadata of one day or role in the place of another is refused: %s as %s', async (from, to) => {
  const { stage, second } = await twoDays()
  await cp(join(second, 'metadata', from), join(second, 'metadata', to))
  await expectRefused(stage, second, /damaged|not-signed|too-large|older/)
})

test('the archive of another version in the place of the newest is refused', async () => {
  const { stage, second } = await twoDays()
  await cp(await archiveOf(second, '2026.11.1'), await archiveOf(second, '2026.12.1'))
  await expectRefused(stage, second, /damaged|too-large/)
})

test('the timestamp of yesterday with the files of today is the source of yesterday', async () => {
  const { stage, first, second } = await twoDays()
  await cp(join(first, 'metadata', 'timestamp.json'), join(second, 'metadata', 'timestamp.json'))
  expect(await stage.verify(second)).toMatchObject({ offer: { pack: { version: '2026.11.1' } } })
})

test('a single bit that is flipped in any file, or a file cut anywhere, is never installed', async () => {
  const { stage, second } = await twoDays()
  const files = ['timestamp.json', '3.snapshot.json', '3.targets.json'].map((name) =>
    join(second, 'metadata', name)
  )
  files.push(await archiveOf(second, '2026.12.1'))
  const honest = await stage.verify(second)
  const offered = honest.outcome === 'newer' ? honest.offer : null
  if (honest.outcome === 'newer') await honest.discard()
  const spot = fc.record({
    file: fc.constantFrom(...files),
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    bit: fc.integer({ min: 0, max: 7 }),
    cut: fc.boolean()
  })
  await fc.assert(
    fc.asyncProperty(spot, async ({ file, place, bit, cut }) => {
      const bytes = await readFile(file)
      const at = Math.floor(place * bytes.length)
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at)
      await writeFile(file, cut ? bytes.subarray(0, at) : changed)
      const before = await stage.fingerprint()
      const verdict = await stage.verify(second)
      const done = verdict.outcome === 'newer' ? await verdict.unpack(`${stage.state}-unpacked`) : verdict
      if (verdict.outcome === 'newer') await verdict.discard()
      await writeFile(file, bytes)
      // A bit of white space or of the name of a field that is not read changes nothing of what is said.
      const same = done.outcome === 'unpacked' && verdict.outcome === 'newer'
      if (same) {
        expect(verdict.offer).toEqual(offered)
        await rm(`${stage.state}-unpacked`, { recursive: true })
      } else {
        expect(['refused', 'unreadable']).toContain(done.outcome)
      }
      expect(await stage.fingerprint()).toBe(before)
    }),
    { numRuns: 150 }
  )
}, 120_000)

test.each(['1970-01-01T00:00:01Z', '2099-12-31T23:59:59Z'])(
  'the clock decides nothing: %s',
  async (moment) => {
    const { stage, first, second } = await twoDays()
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) })
    try {
      expect(await stage.verify(second)).toMatchObject({ outcome: 'newer' })
      await stage.install(second)
      await expectRefused(stage, first, 'older')
    } finally {
      vi.useRealTimers()
    }
  }
)
