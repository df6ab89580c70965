import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { app } from 'electron'
import { isRunning } from '../files/is-running'

/**
 * Returns whether this instance should go on: no other is on its profile, or no lock can be made there. If another is, it
 * comes to the front, and this one should end. Before `ready`, after the profile is known.
 * @param opened what this instance was started to open: the one that is there is sent it
 */
export function isOnlyInstance(opened: object | null): boolean {
  if (app.requestSingleInstanceLock({ opened })) return true
  // Electron says no for both: another instance was told, or Chromium could not make its lock (disk or TMPDIR full).
  return process.platform === 'linux' && !isAnotherRunning(app.getPath('userData'))
}

/** Who holds Chromium's lock of a profile. */
interface LockHolder {
  readonly host: string
  readonly pid: number
}

/** Returns who holds Chromium's lock of a profile, which is a link to `host-pid`; null where nobody does. */
export function lockHolder(profile: string): LockHolder | null {
  try {
    const [, host = '', pid = ''] =
      /^(.*)-(\d+)$/.exec(readlinkSync(path.join(profile, 'SingletonLock'))) ?? []
    return pid === '' ? null : { host, pid: Number(pid) }
  } catch {
    return null
  }
}

function isAnotherRunning(profile: string): boolean {
  const holder = lockHolder(profile)
  return holder !== null && holder.pid !== process.pid && holder.host === hostname() && isRunning(holder.pid)
}

/**
 * Follows further starts of the application.
 * @param bringToFront brings its window to the front
 * @param open is given what the second start was to open, unchecked
 */
export function followSecondStarts(bringToFront: () => void, open: (opened: unknown) => void): void {
  app.on('second-instance', (_event, _argv, _cwd, sent) => {
    bringToFront()
    if (typeof sent === 'object' && sent !== null && 'opened' in sent) open(sent.opened)
  })
}
