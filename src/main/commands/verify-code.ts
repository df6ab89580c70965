import { reportOutcome } from './report-outcome'
import { EXIT_CODES } from './exit-codes'
import type { LiveVersions } from '../content/store/live-versions'
import { explainPackFailure } from '../content/pack/pack-failure-words'
import { verifyPaperCode } from './verify-paper-code'

export interface VerifyOptions {
  /** As it was typed. */
  readonly code: string
  /** Whether a program reads the answer. */
  readonly json: boolean
  readonly live: LiveVersions
}

/** Writes what is to be said about a code on paper, without a window; returns the exit code. */
export async function verifyCode({ code, json, live }: VerifyOptions): Promise<number> {
  const { reading, versions } = await live.current()
  if (!reading.ok) {
    return reportOutcome(EXIT_CODES.failed, explainPackFailure(reading.failure).sentences.join(' '))
  }
  const answer = await verifyPaperCode(code, reading.active, versions)
  if (json) process.stdout.write(`${JSON.stringify(answer.data)}\n`)
  else reportOutcome(answer.exitCode, answer.text)
  return answer.exitCode
}
