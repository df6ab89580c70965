import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'
import { processLayers } from './layers'
import { rendererLayers } from './renderer-layers'
import { restrictImports } from './restrict-imports'

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,mjs,vue}'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@typescript-eslint': tseslint.plugin }
    },
    ...restrictImports([...processLayers, ...rendererLayers(['reader', 'search', 'bookmarks'])])
  ]
})

/** Returns what the linter says of one line of a file that need not exist. */
async function complaints(file: string, line: string): Promise<string> {
  const results = await eslint.lintText(`${line}\n`, { filePath: file })
  return results.flatMap(({ messages }) => messages.map(({ message }) => message)).join('\n')
}

test.each([
  ['src/shared/model/a.ts', "import { join } from 'node:path'", 'runs everywhere'],
  ['src/shared/model/a.ts', "import { ref } from 'vue'", 'runs everywhere'],
  ['src/shared/model/a.ts', "import { x } from '../../main/files/x'", 'move what both need into src/shared'],
  ['src/shared/model/a.test.ts', "import { x } from '../../renderer/lib/x'", 'by itself'],
  ['src/main/index.ts', "import { ipcMain } from 'electron'", 'Only src/main/ipc/router.electron.ts'],
  ['src/main/index.ts', "import { x } from '../renderer/lib/x'", 'Another process'],
  ['src/main/files/a.ts', "import { app } from 'electron'", 'Files that touch Electron'],
  ['src/main/files/a.ts', "import type { App } from 'electron'", 'Files that touch Electron'],
  ['src/main/files/deeper/a.ts', "import { net } from 'electron/main'", 'Files that touch Electron'],
  ['src/main/files/a.ts', "import { x } from '../window/x.electron'", 'plain files import none of them'],
  ['src/main/files/a.ts', "import type { X } from './x.electron'", 'plain files import none of them'],
  ['src/main/files/a.test.ts', "import { x } from './x.electron'", 'plain files import none of them'],
  ['src/main/printing/pdf/worker.ts', "import { app } from 'electron'", 'Files that touch Electron'],
  [
    'src/main/window/a.electron.ts',
    "import { ipcMain } from 'electron'",
    'Only src/main/ipc/router.electron.ts'
  ],
  ['src/main/ipc/router.electron.ts', "import { x } from '../../renderer/lib/x'", 'Another process'],
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
  ['src/renderer/features/reader/a.ts', "import { x } from '../../app/router'", 'use a store'],
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
    'src/shared/model/a.ts',
    "import * as v from 'valibot'; import { x } from './b'; import { y } from '../text/y'"
  ],
  ['src/shared/model/a.test.ts', "import { test } from 'vitest'; import { readFile } from 'node:fs'"],
  ['src/main/index.ts', "import { app } from 'electron'; import { x } from './window/x.electron'"],
  ['src/main/files/a.ts', "import { join } from 'node:path'; import { x } from '../../shared/x'"],
  ['src/main/window/a.electron.ts', "import { app } from 'electron'; import { x } from '../files/x'"],
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
  ['build/content/a.ts', "import { x } from '../../src/shared/model/x'"],
  ['build/publish/a.ts', "import { x } from '../../src/main/content/source/x'"],
  ['e2e/a.spec.ts', "import { x } from '../src/main/printing/pdf/testing/x'"],
  ['e2e/fixtures/a.ts', "import { x } from '../../src/main/printing/renderer'"]
])('%s may: %s', async (file, line) => {
  expect(await complaints(file, line)).toBe('')
})
