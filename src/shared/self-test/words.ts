import { frenchDay } from '../french/dates'
import { counted } from '../french/plural'
import { SELF_TEST_CHECKS, type CheckResult, type SelfTestReport } from './report'

/** How a check ended, in a word. */
export const OUTCOME_WORDS = {
  passed: 'Bon',
  noted: 'À savoir',
  failed: 'Échec'
} as const satisfies Record<CheckResult['outcome'], string>

const CHANNEL_WORDS = { stable: '', essai: ' (essai)', source: ' (depuis le code source)' } as const

/** Returns in a sentence how all checks ended. */
export function summaryOf(results: readonly CheckResult[]): string {
  const failures = results.filter(({ outcome }) => outcome === 'failed').length
  return failures === 0
    ? 'Tout est en ordre.'
    : `${counted(failures, 'échec')} sur ${counted(results.length, 'essai')}.`
}

/** Returns which application, content and system a report is about. */
export function versionsOfReport({ application, content, system }: SelfTestReport): string {
  const { version, electron, channel } = application
  return `Application ${version}${CHANNEL_WORDS[channel ?? 'source']}, Electron ${electron}, contenu ${content ?? 'illisible'}, système ${system}`
}

/** Returns a report as plain text in French, to be handed to support. */
export function reportText(report: SelfTestReport): string {
  const { at, application, results } = report
  const width = Math.max(...Object.values(OUTCOME_WORDS).map((word) => word.length)) + 2
  return [
    `${application.name}\u00a0: vérification de l’installation`,
    `Le ${frenchDay(at)}`,
    versionsOfReport(report),
    '',
    ...results.flatMap(({ check, outcome, detail }) => [
      `${OUTCOME_WORDS[outcome].padEnd(width)}${SELF_TEST_CHECKS[check]}`,
      ...(detail === null ? [] : [' '.repeat(width) + detail])
    ]),
    '',
    summaryOf(results)
  ].join('\n')
}
