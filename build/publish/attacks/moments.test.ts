import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFile, cp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openFolder } from '../../../src/main/content/source/folder-source'
import type { OpenFile } from '../../../src/main/content/source/source'
import { expectRefused } from '../testing/refused'
import { mountDisk } from '../testing/small-disk'
import { setStage, type Stage } from '../testing/stage'

const NEEDS_ROOT = 'only root may mount a disk or make a device'
/** Bytes that do not pack: more than are read at once. */
const SIZE = 900_000

async function twoVersions(): Promise<{ stage: Stage; key: string }> {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const files = { 'big.json': randomBytes(SIZE) }
  return { stage, key: await stage.publish({ version: '2026.12.1', files }) }
}

async function archiveOf(key: string): Promise<string> {
  const names = await readdir(join(key, 'targets'))
  return join(key, 'targets', names.find((name) => name.includes('2026.12.1')) ?? '')
}

/** Reads a folder, and does something once the first chunk of a file was read. */
function interrupted(key: string, name: RegExp, act: () => unknown): OpenFile {
  const folder = openFolder(key)
  return async (file, signal) => {
    const stream = await folder.open(file, signal)
    return name.test(file) ? acting(stream, act) : stream
  }
}

async function* acting(stream: AsyncIterable<Uint8Array>, act: () => unknown): AsyncGenerator<Uint8Array> {
  let first = true
  for await (const chunk of stream) {
    yield chunk
    if (first) await act()
    first = false
  }
}

test('a clock that jumps between verifying and installing decides nothing', async () => {
  const { stage, key } = await twoVersions()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('1970-01-01T00:00:01Z') })
  try {
    const verdict = await stage.verify(key)
    if (verdict.outcome !== 'newer') throw new Error(verdict.outcome)
    vi.setSystemTime(new Date('2099-12-31T23:59:59Z'))
    const place = join(stage.folder, 'workstation', '2026.12.1')
    expect(await verdict.unpack(place)).toMatchObject({ outcome: 'unpacked' })
    vi.setSystemTime(new Date('1970-01-01T00:00:01Z'))
    await verdict.commit()
    vi.setSystemTime(new Date('2026-11-23T00:00:00Z'))
    expect(await stage.verify(key, { installed: '2026.12.1' })).toMatchObject({ outcome: 'nothing-newer' })
  } finally {
    vi.useRealTimers()
  }
})

test.each<[string, (archive: string) => Promise<void>]>([
  ['cut', (archive) => truncate(archive, 300_000)],
  ['replaced', (archive) => writeFile(archive, randomBytes(SIZE))],
  ['lengthened', (archive) => appendFile(archive, randomBytes(SIZE))]
])(
  'an archive that is %s while it is read is refused, and can be read again once it is whole',
  async (_, change) => {
    const { stage, key } = await twoVersions()
    const whole = await stage.copyOf(key)
    const open = interrupted(key, /^targets/, async () => change(await archiveOf(key)))
    await expectRefused(stage, '', /damaged|too-large/, { source: { kind: 'server', open } })
    await stage.install(whole)
  }
)

test.for(['timestamp', 'snapshot', 'targets.json'])(
  'a stick that is pulled out once its %s was read is told as unreadable',
  async (name, { skip }) => {
    const { stage, key } = await twoVersions()
    const stick = mountDisk('tmpfs', 16_384)
    if (stick === null) {
      skip(NEEDS_ROOT)
      return
    }
    await cp(key, stick.folder, { recursive: true })
    const open = interrupted(stick.folder, new RegExp(name), stick.pullOut)
    await expectRefused(stage, '', /not-a-source|incomplete|interrupted/, {
      source: { kind: 'server', open }
    })
    await stage.install(key)
  }
)

test('a read error of the disk itself is told as one', async ({ skip }) => {
  const { stage, key } = await twoVersions()
  // The memory of a process is a file whose beginning cannot be read.
  const [bad, file] = [`/proc/${process.pid}/mem`, join(key, 'metadata', '2.snapshot.json')]
  if (spawnSync('mount', ['--bind', bad, file]).status !== 0) {
    skip(NEEDS_ROOT)
    return
  }
  onTestFinished(() => void spawnSync('umount', [file]))
  await expectRefused(stage, key, 'interrupted')
})

test('a device in the place of a file is not read', async ({ skip }) => {
  const { stage, key } = await twoVersions()
  const file = join(key, 'metadata', 'timestamp.json')
  await rm(file)
  if (spawnSync('mknod', [file, 'c', '1', '5']).status !== 0) {
    skip(NEEDS_ROOT)
    return
  }
  await expectRefused(stage, key, 'unsafe-source')
})
