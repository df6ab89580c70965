import type { Rule } from 'eslint'
import { onImport } from './imports'

/** Files of main that touch Electron, by name; the start of the application, whose name the build gives, counts as one. */
const ELECTRON_FILE = /\.electron(\.test)?\.ts$|^src\/main\/index\.ts$/
const ROUTER = 'src/main/ipc/router.electron.ts'

/**
 * The lint rule of src/main that keeps plain files plain: they reach Electron neither themselves nor through a file that
 * does, so that they run, and are tested, without. And the router alone speaks to `ipcMain`.
 */
export const electronByName: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => {
    const file = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/')
    const report = (node: Rule.Node, message: string): void => {
      context.report({ node, message })
    }
    return onImport(({ specifier, names, node }) => {
      const isElectron = /^electron(\/|$)/.test(specifier)
      if (isElectron && names.includes('ipcMain') && file !== ROUTER)
        report(node, `Only ${ROUTER} speaks to ipcMain: add a method to src/shared/ipc and a handler.`)
      if (ELECTRON_FILE.test(file)) return
      if (isElectron)
        report(
          node,
          'Files that touch Electron are named *.electron.ts: rename this one, or take a function.'
        )
      if (specifier.endsWith('.electron'))
        report(node, 'A plain file imports none that touches Electron: take what it does as a function.')
    })
  }
}
