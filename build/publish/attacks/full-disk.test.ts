import { spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fingerprint, setStage } from '../testing/stage'

/** Mounts a file system of some kibibytes in memory; null where this user may not mount. */
function mountDisk(kibibytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'publish-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder])
  onTestFinished(() => {
    if (mounted.status === 0) spawnSync('umount', [folder])
    rmdirSync(folder)
  })
  return mounted.status === 0 ? folder : null
}

// Between a disk that is full at once and one that has room for all: whatever write it is that fails.
test.for([0, 4, 8, 16, 24, 40, 64, 120, 200, 320])(
  'a disk with %i KiB left keeps the old version whole, and nothing half-done',
  async (left, { skip }) => {
    const stage = await setStage()
    const disk = mountDisk(1024)
    if (disk === null) {
      skip('only root may mount a small disk')
      return
    }
    const state = join(disk, 'state')
    const scratch = join(disk, 'scratch')
    await stage.install(await stage.publish({ version: '2026.11.1' }))
    await cp(stage.state, state, { recursive: true })
    await mkdir(scratch)
    const noise = Array.from({ length: 30_000 }, (_, index) => (index * 7919) % 65_521).join(' ')
    const source = await stage.publish({ version: '2026.12.1', files: { 'a.json': noise, 'b.json': noise } })
    const { stdout } = spawnSync('df', ['--output=avail', '-k', disk])
    const available = Number(/\d+/.exec(stdout.toString())?.[0])
    await writeFile(join(disk, 'ballast'), Buffer.alloc((available - left) * 1024))
    const before = await fingerprint(disk)

    const verdict = await stage.verify(source, { state, scratch })
    const end = verdict.outcome === 'newer' ? await verdict.unpack(join(disk, '2026.12.1')) : verdict
    if (verdict.outcome === 'newer') await verdict.discard()
    expect(end).toMatchObject({ outcome: 'unreadable', code: 'disk-full' })
    expect(await fingerprint(disk)).toBe(before)
    expect(await readdir(scratch)).toEqual([])
  }
)
