import { reportText } from '../../shared/self-test/words'
import { runSelfTest, type Installation } from '../self-test/run-self-test'
import { EXIT_CODES } from './exit-codes'

/** Tries on this workstation what the application promises, and tells it; returns the exit code. */
export async function selfTest(installation: Installation, json: boolean): Promise<number> {
  const report = await runSelfTest(installation)
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : reportText(report)}\n`)
  return report.results.some(({ outcome }) => outcome === 'failed') ? EXIT_CODES.failed : EXIT_CODES.done
}
