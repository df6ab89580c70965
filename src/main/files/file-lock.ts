import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, utimes, type FileHandle } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from './file-failure'
import { isRunning } from './is-running'
import { processStart, thisMachine } from './machine'

/** Another process holds a lock. */
export class LockHeldError extends Error {
  override readonly name = 'LockHeldError'
  readonly code = 'EBUSY'
}

/** How long another holder is waited for, in milliseconds. */
export interface LockPatience {
  /** One that is at work. */
  readonly held: number
  /** One of another machine that gives no sign of life: it is then taken for gone. Longer than several signs are apart. */
  readonly silent: number
}

const POLL = 20
/** A holder gives a sign of life this often, in milliseconds. No clock is compared: only whether something changed. */
const SIGN_OF_LIFE = 1000

/**
 * Does something while no other process that takes the same lock does, on this machine or another. Exclusive creation is all
 * that the file system must offer: exFAT, FAT, CIFS and FUSE have no hard links. A lock left by a process that is no more is
 * taken over; its date is not looked at, for clocks differ.
 * @param action is given what tells whether the lock is still held: it is not where this process was stopped for long
 * @throws LockHeldError where another holds it for longer than the patience lasts, and what the action or `node:fs` throws
 */
export async function withFileLock<T>(
  file: string,
  patience: LockPatience,
  action: (isHeld: () => Promise<boolean>) => Promise<T>
): Promise<T> {
  const own = `${process.pid} ${processStart(process.pid)} ${thisMachine()} ${randomUUID()}`
  await take(file, own, patience)
  const signs = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => undefined)
  }, SIGN_OF_LIFE)
  const isHeld = async (): Promise<boolean> => (await readHolder(file))?.text === own
  try {
    return await action(isHeld)
  } finally {
    clearInterval(signs)
    if (await isHeld()) await rm(file, { force: true })
  }
}

async function take(file: string, own: string, patience: LockPatience): Promise<void> {
  const start = performance.now()
  const watch = watchSigns()
  for (;;) {
    if (await create(file, own)) return
    const holder = await readHolder(file)
    if (holder === null) continue
    const { silence, isAlive } = watch(holder.sign)
    const state = judge(holder.text)
    const waits = performance.now() - start <= patience.held
    if (!waits && (state === 'running' || isAlive)) throw new LockHeldError(file)
    if (state === 'gone' || (state === 'unknown' && silence > patience.silent))
      await remove(file, holder.text)
    else await sleep(POLL)
  }
}

/** Returns what says for how long a holder has given no sign of life, in milliseconds, and whether it ever gave one. */
function watchSigns(): (sign: string) => { readonly silence: number; readonly isAlive: boolean } {
  let last = ''
  let since = 0
  let seen = 0
  return (sign) => {
    const now = performance.now()
    if (sign !== last) {
      last = sign
      since = now
      seen += 1
    }
    return { silence: now - since, isAlive: seen > 1 }
  }
}

/** Returns whether the lock was free, and is now ours. */
async function create(file: string, own: string): Promise<boolean> {
  let handle: FileHandle
  try {
    handle = await open(file, 'wx', 0o600)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
  try {
    await handle.writeFile(own)
    return true
  } catch (error) {
    // On a full disk.
    await rm(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

interface Holder {
  readonly text: string
  /** Changes with each sign of life. */
  readonly sign: string
}

/** Opened anew each time: on NFS, what is known of a file that is not opened may be a minute old (`nfs(5)`). */
async function readHolder(file: string): Promise<Holder | null> {
  try {
    const handle = await open(file, 'r')
    try {
      const { mtimeMs } = await handle.stat()
      const text = await handle.readFile('utf8')
      return { text, sign: `${mtimeMs} ${text}` }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ESTALE') return null
    throw error
  }
}

/**
 * What can be known of a holder: one of another machine, or one that ended before it had written, cannot be asked; where the
 * system does not tell when a process was started, another one may have its number.
 */
function judge(text: string): 'running' | 'gone' | 'unknown' {
  const [pid = '', start = '', machine = ''] = text.split(' ')
  if (machine !== thisMachine() || !/^\d+$/.test(pid)) return 'unknown'
  if (!isRunning(Number(pid))) return 'gone'
  if (start === '') return 'unknown'
  return start === processStart(Number(pid)) ? 'running' : 'gone'
}

/** Removes a lock that was left, unless another process has taken it over meanwhile. */
async function remove(file: string, left: string): Promise<void> {
  if ((await readHolder(file))?.text !== left) return
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const moved = await readFile(aside, 'utf8')
  // Race: another process took the lock over between the two calls, so what was moved is its lock.
  if (moved !== left) await create(file, moved)
  await rm(aside, { force: true })
}
