import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'
import { layerRules } from './layers'

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.{ts,mjs,vue}'], languageOptions: { parser: tseslint.parser } },
    ...layerRules
  ]
})

/** Returns what the linter says of one line of a file that need not exist. */
async function complaints(file: string, line: string): Promise<string> {
  const results = await eslint.lintText(`${line}\n`, { filePath: file })
  return results.flatMap(({ messages }) => messages.map(({ message }) => message)).join('\n')
}

test.each([
  ['src/shared/content/a.ts', "import { join } from 'node:path'", 'runs everywhere'],
  ['src/shared/content/a.ts', "import { ref } from 'vue'", 'runs everywhere'],
  ['src/shared/content/a.ts', "import { x } from '../../main/files/x'", 'src/shared runs everywhere'],
  ['src/shared/content/a.test.ts', "import { x } from '../../renderer/lib/x'", 'src/shared runs everywhere'],
  ['src/main/index.ts', "import { ipcMain } from 'electron'", 'Only src/main/ipc/router.electron.ts'],
  ['src/main/index.ts', "import { x } from '../renderer/lib/x'", 'over the IPC contract'],
  ['src/main/files/a.ts', "import { app } from 'electron'", 'Files that touch Electron'],
  ['src/main/files/a.ts', "import type { App } from 'electron'", 'Files that touch Electron'],
  ['src/main/files/deeper/a.ts', "import { net } from 'electron/main'", 'Files that touch Electron'],
  ['src/main/files/a.ts', "import { x } from '../window/x.electron'", 'A plain file imports none'],
  ['src/main/files/a.ts', "import type { X } from './x.electron'", 'A plain file imports none'],
  ['src/main/files/a.test.ts', "import { x } from './x.electron'", 'A plain file imports none'],
  ['src/main/printing/pdf/worker.ts', "import { app } from 'electron'", 'Files that touch Electron'],
  [
    'src/main/window/a.electron.ts',
    "import { ipcMain } from 'electron'",
    'Only src/main/ipc/router.electron.ts'
  ],
  ['src/main/ipc/router.electron.ts', "import { x } from '../../renderer/lib/x'", 'src/main/ipc may not'],
  ['src/main/files/a.ts', "import { x } from '../profile/x'", 'files, not what is in them'],
  ['src/main/files/a.ts', "const x = import('../profile/x')", 'files, not what is in them'],
  ['src/main/files/a.ts', "export { x } from '../profile/x'", 'files, not what is in them'],
  ['src/main/content/source/a.ts', "import { x } from '../store/x'", 'stands alone'],
  ['src/main/content/store/a.ts', "import { x } from '../update/x'", 'content/store may not'],
  ['src/main/printing/pdf/a.ts', "import { x } from '../../files/x'", 'give it bytes'],
  ['src/main/printing/pdf/a.ts', "import { x } from 'tuf-js'", 'may not import tuf-js'],
  ['src/main/window/a.electron.ts', "import { x } from '../profile/x'", 'takes callbacks'],
  ['src/main/profile/a.ts', "import { x } from '../content/open-content'", 'from src/main'],
  ['src/main/window/a.ts', "const x = import('./x.electron')", 'A plain file imports none'],
  ['src/main/window/menu/a.ts', "import { app } from 'electron'", 'Files that touch Electron'],
  ['src/preload/index.ts', "import * as v from 'valibot'", 'only passes on'],
  ['src/preload/index.ts', "import { methods } from '../shared/ipc/contract'", 'only passes on'],
  ['src/renderer/stores/a.ts', "import { x } from 'electron'", 'through src/renderer/bridge'],
  ['src/renderer/main.ts', "import { readFile } from 'node:fs'", 'through src/renderer/bridge'],
  ['src/renderer/app/a.ts', "import { x } from '../../main/files/x'", 'through src/renderer/bridge'],
  ['src/renderer/features/reader/a.ts', "import X from '../search/X.vue'", 'never imports a feature'],
  [
    'src/renderer/features/reader/parts/a.ts',
    "import { x } from '../../search/x'",
    'never imports a feature'
  ],
  ['src/renderer/features/reader/a.ts', "import { x } from '../../app/router'", 'nor the application'],
  ['src/renderer/stores/a.ts', "import { x } from '../features/reader/x'", 'knows no screen'],
  ['src/renderer/bridge/a.ts', "import { x } from '../stores/x'", 'only src/shared'],
  ['src/renderer/ui/a.ts', "import { x } from '../stores/x'", 'as props'],
  ['src/renderer/lib/a.ts', "import { x } from '../bridge/x'", 'plain functions'],
  ['build/content/a.ts', "import { x } from '../../src/main/files/x'", 'the verifying core'],
  ['e2e/a.spec.ts', "import { x } from '../src/renderer/lib/x'", 'the verifying core'],
  ['e2e/a.spec.ts', "import { x } from '../src/main/printing/hidden-page.electron'", 'the verifying core']
])('%s may not: %s', async (file, line, answer) => {
  expect(await complaints(file, line)).toContain(answer)
})

test.each([
  [
    'src/shared/content/a.ts',
    "import * as v from 'valibot'; import { x } from './b'; import { y } from '../text/y'"
  ],
  ['src/shared/content/a.test.ts', "import { test } from 'vitest'; import { readFile } from 'node:fs'"],
  ['src/main/index.ts', "import { app } from 'electron'; import { x } from './window/x.electron'"],
  ['src/main/files/a.ts', "import { join } from 'node:path'; import { x } from '../../shared/x'"],
  ['src/main/window/a.electron.ts', "import { app } from 'electron'; import { x } from '../ipc/x'"],
  ['src/main/content/store/a.test.ts', "import { x } from '../update/testing/x'"],
  ['src/main/printing/pdf/a.ts', "import { x } from '@cantoo/pdf-lib'; import { y } from './y'"],
  ['src/main/window/a.electron.test.ts', "import { x } from './a.electron'"],
  ['src/main/ipc/router.electron.ts', "import { ipcMain } from 'electron'"],
  [
    'src/preload/index.ts',
    "import { x } from '../shared/ipc/channels'; import type { Bridge } from '../shared/ipc/contract'"
  ],
  ['src/renderer/app/a.ts', "import { x } from '../features/reader/x'; import { y } from '../stores/y'"],
  [
    'src/renderer/features/search/a.ts',
    "import { x } from '../../../shared/search/x'; import { y } from '../../stores/y'"
  ],
  ['build/content/a.ts', "import { x } from '../../src/shared/content/x'"],
  ['build/publish/a.ts', "import { x } from '../../src/main/content/source/x'"],
  ['e2e/a.spec.ts', "import { x } from '../src/main/printing/pdf/testing/x'"],
  ['e2e/fixtures/a.ts', "import { x } from '../../src/main/printing/renderer'"]
])('%s may: %s', async (file, line) => {
  expect(await complaints(file, line)).toBe('')
})
