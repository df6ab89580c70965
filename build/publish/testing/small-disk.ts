import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** File systems that a test can mount. */
export type DiskKind = 'tmpfs' | 'ext4'

/** A mounted file system of the test's own. */
export interface TestDisk {
  readonly folder: string
  /** Takes it away although files on it may be open, as a stick that is pulled out. */
  readonly pullOut: () => void
}

/** Mounts a file system of some kibibytes until the test ends; null where this user may not, or has no such kind. */
export function mountDisk(kind: DiskKind, kibibytes: number): TestDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'publish-disk-'))
  const mounted = kind === 'tmpfs' ? mountMemory(folder, kibibytes) : mountImage(folder, kibibytes)
  const pullOut = (): void => void spawnSync('umount', ['-l', folder])
  onTestFinished(() => {
    if (mounted) pullOut()
    rmdirSync(folder)
  })
  return mounted ? { folder, pullOut } : null
}

function mountMemory(folder: string, kibibytes: number): boolean {
  return succeeds('mount', '-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder)
}

/** A file that holds an ext4, mounted by a loop device. */
function mountImage(folder: string, kibibytes: number): boolean {
  const image = `${folder}.image`
  writeFileSync(image, '')
  truncateSync(image, kibibytes * 1024)
  onTestFinished(() => {
    rmSync(image, { force: true })
  })
  return (
    succeeds('mkfs.ext4', '-q', '-F', '-m', '0', '-O', '^has_journal', image) &&
    succeeds('mount', '-o', 'loop', image, folder)
  )
}

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0
}

/** Returns how many kibibytes are left on the disk of a folder. */
export function freeKibibytes(folder: string): number {
  const { stdout } = spawnSync('df', ['--output=avail', '-k', folder])
  return Number(/\d+/.exec(stdout.toString())?.[0])
}
