import { execFile } from 'node:child_process'
import * as v from 'valibot'
import { printerSchema, type Printer } from '../../../shared/print/printer'

/** Time limit: a print server on the network may need seconds. After it, the dialog of the system is opened instead. */
const LIMIT_MS = 10_000

/**
 * Returns the printers of CUPS, which Linux and macOS have: it takes a finished PDF. None elsewhere, and where CUPS does not
 * answer.
 */
export async function listPrinters(
  platform: NodeJS.Platform = process.platform
): Promise<readonly Printer[]> {
  if (platform === 'win32') return []
  // `-e` names also those that CUPS found by itself and has no queue for yet.
  const [names, queues] = await Promise.all([answerOf(['-e']), answerOf(['-d', '-l', '-p'])])
  return readPrinters(names, queues)
}

/**
 * Returns the printers that `lpstat` tells of, the usual one first.
 * @param names what `lpstat -e` says, a printer a line
 * @param queues what `lpstat -d -l -p` says: the default printer, then queues with what they are called
 */
export function readPrinters(names: string, queues: string): readonly Printer[] {
  const lines = queues.split('\n')
  // In the language of the system on macOS, whatever is asked: « destination par défaut du système : NOM ».
  const usual = /: ?(\S+)$/.exec(lines[0] ?? '')?.[1]
  const labels = new Map<string, string>()
  let queue = ''
  for (const line of lines) {
    queue = /^printer (\S+) /.exec(line)?.[1] ?? queue
    const description = /^\tDescription: *(\S.*)$/.exec(line)?.[1]
    if (description !== undefined) labels.set(queue, description)
  }
  return names
    .split('\n')
    .map((name) => ({
      name,
      label: labels.get(name) ?? name.replaceAll('_', ' '),
      isDefault: name === usual
    }))
    .filter((printer): printer is Printer => v.is(printerSchema, printer))
    .toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault))
}

/** Returns what `lpstat` answers; nothing where it is missing or fails. */
function answerOf(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C.UTF-8' }
    execFile('lpstat', args, { env, timeout: LIMIT_MS, maxBuffer: 1024 * 1024 }, (_error, stdout) => {
      resolve(stdout)
    })
  })
}
