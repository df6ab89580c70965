import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { judgePaperCode, type PaperFinding } from '../../../shared/paper-code/judge-paper-code'
import { printedCode } from '../../../shared/paper-code/paper-code'
import { readPaperCode } from '../../../shared/paper-code/read-paper-code'
import { unreadableWords } from '../../../shared/paper-code/reading-words'
import { useHandbook } from '../../stores/handbook'
import { usePaperCodes } from '../../stores/paper-codes'

/** What became of a code that the reader typed. */
export type Verification =
  | { readonly outcome: 'judged'; readonly code: string; readonly findings: readonly PaperFinding[] }
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
  const problem = ref('')
  const verification = shallowRef<Verification | null>(null)

  async function verify(typed: string): Promise<void> {
    const reading = readPaperCode(typed)
    problem.value = reading.outcome === 'read' ? '' : unreadableWords(reading)
    verification.value = null
    if (reading.outcome !== 'read') return
    const { code } = reading
    const codes = await paperCodes.load()
    verification.value =
      codes === null
        ? { outcome: 'no-codes' }
        : {
            outcome: 'judged',
            code: printedCode(code),
            findings: judgePaperCode(code, codes, handbook.contents?.retired ?? [])
          }
  }

  return { problem, verification, verify }
}
