import { cp, mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freeKibibytes, mountDisk } from '../testing/small-disk'
import { hashFolder, setStage, type Stage } from '../testing/stage'

const NEEDS_ROOT = 'only root may mount a small disk, and mkfs.ext4 must be there'
/** Kibibytes left, between a disk that is full at once and one that has room for nearly all: whatever write it is that fails. */
const LEFT = [0, 4, 8, 16, 24, 40, 64, 120, 200, 320]

/** Two versions of which the second needs about 400 KiB, and a workstation on a disk of its own that has the first. */
async function moveTo(
  disk: string
): Promise<{ stage: Stage; source: string; state: string; scratch: string }> {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const [state, scratch] = [join(disk, 'state'), join(disk, 'scratch')]
  await cp(stage.state, state, { recursive: true })
  await mkdir(scratch)
  const noise = Array.from({ length: 30_000 }, (_, index) => (index * 7919) % 65_521).join(' ')
  const files = { 'a.json': noise, 'b.json': noise }
  return { stage, state, scratch, source: await stage.publish({ version: '2026.12.1', files }) }
}

/** Fills a disk but for some kibibytes; a file system keeps a little of what it says is free for itself. */
async function fill(disk: string, left: number): Promise<void> {
  const ballast = await open(join(disk, 'ballast'), 'w')
  const block = Buffer.alloc(4096, 1)
  try {
    while (freeKibibytes(disk) > left) {
      const blocks = Math.max(1, Math.floor((freeKibibytes(disk) - left) / 8))
      for (let written = 0; written < blocks; written += 1) await ballast.write(block)
      await ballast.sync()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    await ballast.close()
  }
}

describe.for(['tmpfs', 'ext4'] as const)('a disk of %s', (kind) => {
  test.for(LEFT)(
    'with %i KiB left keeps the old version whole, and nothing half-done',
    async (left, { skip }) => {
      const disk = mountDisk(kind, 2048)
      if (disk === null) {
        skip(NEEDS_ROOT)
        return
      }
      const { stage, source, state, scratch } = await moveTo(disk.folder)
      await fill(disk.folder, left)
      const before = await hashFolder(disk.folder)

      const verdict = await stage.verify(source, { state, scratch })
      const end = verdict.outcome === 'newer' ? await verdict.unpack(join(disk.folder, '2026.12.1')) : verdict
      if (verdict.outcome === 'newer') await verdict.discard()
      expect(end).toMatchObject({ outcome: 'failed', code: 'disk-full' })
      expect(await hashFolder(disk.folder)).toBe(before)
      expect(await readdir(scratch)).toEqual([])
    }
  )

  test('that is full at the very end keeps the old trust, and the same version can be installed later', async ({
    skip
  }) => {
    const disk = mountDisk(kind, 2048)
    if (disk === null) {
      skip(NEEDS_ROOT)
      return
    }
    const { stage, source, state, scratch } = await moveTo(disk.folder)
    const before = await hashFolder(state)
    const verdict = await stage.verify(source, { state, scratch })
    if (verdict.outcome !== 'newer') throw new Error(verdict.outcome)
    expect(await verdict.unpack(join(disk.folder, '2026.12.1'))).toMatchObject({ outcome: 'unpacked' })
    await fill(disk.folder, 0)
    await expect(verdict.commit()).rejects.toThrow('ENOSPC')
    await verdict.discard()
    expect(await hashFolder(state)).toBe(before)
    expect(await readdir(scratch)).toEqual([])
    await rm(join(disk.folder, 'ballast'))
    const again = await stage.verify(source, { state, scratch })
    if (again.outcome !== 'newer') throw new Error(again.outcome)
    await again.commit()
    expect(await hashFolder(state)).not.toBe(before)
  })
})
