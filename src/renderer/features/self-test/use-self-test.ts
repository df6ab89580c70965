import { onBeforeUnmount, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { CheckResult, SelfTestReport } from '../../../shared/self-test/report'
import { bridge, unwrap } from '../../bridge'

/** Returns what is needed to try the installation: results as they come, then the whole report. */
export function useSelfTest(): {
  readonly running: Readonly<Ref<boolean>>
  readonly results: Readonly<ShallowRef<readonly CheckResult[]>>
  readonly report: Readonly<ShallowRef<SelfTestReport | null>>
  readonly interrupted: Readonly<Ref<boolean>>
  readonly run: () => Promise<void>
} {
  const running = ref(false)
  const results = shallowRef<readonly CheckResult[]>([])
  const report = shallowRef<SelfTestReport | null>(null)
  const interrupted = ref(false)

  onBeforeUnmount(
    bridge.onSelfTestProgressed((result) => {
      if (running.value) results.value = [...results.value, result]
    })
  )

  async function run(): Promise<void> {
    if (running.value) return
    running.value = true
    interrupted.value = false
    results.value = []
    report.value = null
    try {
      report.value = await unwrap(bridge.runSelfTest())
      results.value = report.value.results
    } catch {
      interrupted.value = true
    } finally {
      running.value = false
    }
  }

  return { running, results, report, interrupted, run }
}
