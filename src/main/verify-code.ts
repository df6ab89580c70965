import { EXIT_CODES } from './services/command-line'
import type { LiveShelf } from './services/content-store/live-shelf'
import { explainPackFailure } from './services/pack-failure-words'
import { verifyPaperCode } from './services/verify-paper-code'

export interface VerifyOptions {
  /** As somebody typed it. */
  readonly code: string
  /** Whether a program reads the answer. */
  readonly json: boolean
  readonly shelf: LiveShelf
}

/** Returns what to write about a code on paper, and the exit code. Rejects where the pack cannot be read. */
export async function verifyCode({ code, json, shelf }: VerifyOptions): Promise<{
  readonly exitCode: number
  readonly text: string
}> {
  const { reading, versions } = await shelf.current()
  if (!reading.ok)
    return { exitCode: EXIT_CODES.failed, text: explainPackFailure(reading.failure).sentences.join(' ') }
  const answer = await verifyPaperCode(code, reading.active, versions)
  return { exitCode: answer.exitCode, text: json ? JSON.stringify(answer.data) : answer.text }
}
