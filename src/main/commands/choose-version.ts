import type { Content } from '../content/open-content'
import { StoreBusyError } from '../content/store/lock'
import { explainFileFailure, fileFailure } from '../files/file-failure'
import { EXIT_CODES } from './exit-codes'
import { reportOutcome } from './report-outcome'

/** What stands for the newest version on the command line. */
const NEWEST = 'newest'

/**
 * Has the next start read a version that is on this workstation, without opening a page of any; returns the exit code.
 * @param wanted a version, or « newest »
 */
export async function chooseVersion(wanted: string, content: Content): Promise<number> {
  const { versions } = await content.live.current()
  const there = versions.map(({ version }) => version)
  if (wanted !== NEWEST && !there.includes(wanted))
    return reportOutcome(
      EXIT_CODES.failed,
      `La version ${wanted} n’est pas sur ce poste. Versions présentes\u00a0: ${there.join(', ')}.`
    )
  try {
    await content.own.choose(wanted === NEWEST ? null : wanted)
  } catch (error) {
    const reason =
      error instanceof StoreBusyError
        ? 'Un autre programme installe une version en ce moment. Recommencez plus tard.'
        : explainFileFailure(fileFailure(error))
    return reportOutcome(EXIT_CODES.failed, `Rien n’est changé\u00a0: ${reason}`)
  }
  const chosen = wanted === NEWEST ? 'la plus récente' : wanted
  return reportOutcome(EXIT_CODES.done, `Version lue au prochain démarrage\u00a0: ${chosen}.`)
}
