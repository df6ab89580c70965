import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { judgePaperCode, type PaperFinding } from '../../../shared/paper-code/judge-paper-code'
import { printedCode, type PaperCode } from '../../../shared/paper-code/paper-code'
import { readPaperCode } from '../../../shared/paper-code/read-paper-code'
import { unreadableWords } from '../../../shared/paper-code/reading-words'
import { useHandbook } from '../../stores/handbook'
import { usePaperCodes } from '../../stores/paper-codes'
import { usePrintedHistory, type PrintedHistory } from './use-printed-history'

/** What a code says of one place; where it changed and another version tells, what became of it. */
export interface JudgedPaper {
  readonly finding: PaperFinding
  readonly printed: PrintedHistory | null
}

/** What became of a code that the reader typed. */
export type Verification =
  | { readonly outcome: 'judged'; readonly code: string; readonly findings: readonly JudgedPaper[] }
  /** The content has no codes that can be read. */
  | { readonly outcome: 'no-codes' }

/** Returns what is needed to verify codes: `problem` is why there is no code in what was typed, or empty. */
export function useVerification(): {
  readonly problem: Readonly<Ref<string>>
  readonly verification: Readonly<ShallowRef<Verification | null>>
  readonly verify: (typed: string) => Promise<void>
} {
  const handbook = useHandbook()
  const paperCodes = usePaperCodes()
  const printedHistory = usePrintedHistory()
  const problem = ref('')
  const verification = shallowRef<Verification | null>(null)
  /** An answer that comes late must not replace a later one. */
  let latest = Symbol('none')

  async function verify(typed: string): Promise<void> {
    const reading = readPaperCode(typed)
    problem.value = reading.outcome === 'read' ? '' : unreadableWords(reading)
    verification.value = null
    if (reading.outcome !== 'read') return
    const { code } = reading
    const mine = (latest = Symbol(code))
    const codes = await paperCodes.load()
    const findings =
      codes === null ? null : await judge(code, judgePaperCode(code, codes, handbook.contents?.retired ?? []))
    if (mine !== latest) return
    verification.value =
      findings === null ? { outcome: 'no-codes' } : { outcome: 'judged', code: printedCode(code), findings }
  }

  function judge(code: PaperCode, findings: readonly PaperFinding[]): Promise<readonly JudgedPaper[]> {
    return Promise.all(
      findings.map(async (finding) => ({
        finding,
        printed: finding.state === 'changed' ? await printedHistory(code, finding.place) : null
      }))
    )
  }

  return { problem, verification, verify }
}
