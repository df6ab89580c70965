import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { ensureFolder } from '../files/ensure-folder'
import type { Notice } from '../../shared/ipc/notice'
import { quoted } from '../../shared/french/quoted'

/** How often a workstation says that it has the profile open, and when one that no longer does is gone, in milliseconds. */
const BEAT = 60_000
const GONE = 3 * BEAT
/** One that was left is removed after a day. */
const LEFT = 86_400_000
const PATTERN = /^ouvert-[0-9a-f]{12}\.txt$/
const MAX_NAME = 100

/** What says to other workstations that this one has a profile open: a small file with the name of the host, nothing else. */
export interface Presence {
  /** Tells which others have the profile open, or null; what failed is not told, for it changes nothing. */
  readonly notice: Promise<Notice | null>
  readonly end: () => Promise<void>
}

/** Says that a profile is open, again and again until it ends; never throws. */
export function openPresence(folder: string, host = hostname()): Presence {
  const digest = createHash('sha256').update(host).digest('hex').slice(0, 12)
  const file = path.join(folder, `ouvert-${digest}.txt`)
  // Written, not touched: its date is then by the clock of the disk, which all workstations share.
  const beat = (): Promise<void> => writeFile(file, `${host}\n`, { mode: 0o600 })
  const beats = setInterval(() => {
    beat().catch(() => undefined)
  }, BEAT)
  beats.unref()
  const notice = ensureFolder(folder)
    .then(beat)
    .then(() => findOthers(folder, file))
    .then(noticeOf)
    .catch(() => null)
  return {
    notice,
    end: async () => {
      clearInterval(beats)
      await notice
      await rm(file, { force: true }).catch(() => undefined)
    }
  }
}

/** Returns the hosts of other workstations that have said so lately. */
async function findOthers(folder: string, own: string): Promise<readonly string[]> {
  const { mtimeMs: now } = await stat(own)
  const names = (await readdir(folder)).filter((name) => PATTERN.test(name) && name !== path.basename(own))
  const hosts = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      const { mtimeMs } = await stat(file)
      if (now - mtimeMs > LEFT) await rm(file, { force: true })
      return now - mtimeMs > GONE ? [] : [(await readFile(file, 'utf8')).slice(0, MAX_NAME).trim()]
    })
  )
  return hosts.flat()
}

function noticeOf(hosts: readonly string[]): Notice | null {
  if (hosts.length === 0) return null
  const where = hosts.map((host) => quoted(host.replace(/[^\w.-]/g, ' '))).join(', ')
  return {
    tone: 'info',
    text: `Vos signets, dossiers et notes sont aussi ouverts sur un autre poste\u00a0: ${where}. Ce que vous gardez ici et là-bas est réuni\u202f; rouvrez le manuel pour voir ici ce qui vient d’ailleurs.`
  }
}
