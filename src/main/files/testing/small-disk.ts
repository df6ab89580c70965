import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A real file system of one megabyte, to be filled. */
export interface SmallDisk {
  readonly folder: string
  readonly unmount: () => void
}

/** Mounts a file system of 1 MB in memory; returns null where this user may not mount. */
export function mountSmallDisk(): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  if (mounted.status !== 0) {
    rmdirSync(folder)
    return null
  }
  return {
    folder,
    unmount: () => {
      spawnSync('umount', [folder])
      rmdirSync(folder)
    }
  }
}
