import type { BrowserWindow } from 'electron'
import type { selfTestMethods } from '../../shared/ipc/self-test-methods'
import type { CheckResult, SelfTestReport } from '../../shared/self-test/report'
import { reportText } from '../../shared/self-test/words'
import { saveFile } from '../files/save-file'
import type { HandlersOf } from '../ipc/handlers'
import { askWhereToSave } from '../window/save-dialog.electron'
import type { InstallationOptions } from './this-installation.electron'

export interface SelfTestHandlersOptions extends InstallationOptions {
  readonly owner: BrowserWindow
  readonly onResult: (result: CheckResult) => void
}

/** Returns the handlers of what is tried of the installation; the code that tries it is loaded when it is first asked for. */
export function createSelfTestHandlers({
  owner,
  onResult,
  ...options
}: SelfTestHandlersOptions): HandlersOf<typeof selfTestMethods> {
  let running: Promise<SelfTestReport> | null = null
  let last: SelfTestReport | null = null

  async function run(): Promise<SelfTestReport> {
    const [{ runSelfTest }, { thisInstallation }] = await Promise.all([
      import('./run-self-test'),
      import('./this-installation.electron')
    ])
    last = await runSelfTest(thisInstallation(options), onResult)
    return last
  }

  return {
    runSelfTest: () => {
      running ??= run().finally(() => {
        running = null
      })
      return running
    },
    saveSelfTestReport: async () => {
      if (last === null) throw new Error('Nothing was tried yet')
      const path = await askWhereToSave(owner, 'Vérification de l’installation', 'report')
      if (path === null) return { outcome: 'cancelled' }
      // A byte order mark: without one, older editors of Windows take UTF-8 for another encoding.
      const message = await saveFile(path, Buffer.from(`\uFEFF${reportText(last)}\n`))
      return message === null ? { outcome: 'saved', path } : { outcome: 'failed', message }
    }
  }
}
