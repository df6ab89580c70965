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
  [
    'src/shared/model/a.ts',
    "import { x } from '../../main/services/x'",
    'move what both need into src/shared'
  ],
  ['src/shared/model/a.test.ts', "import { x } from '../../renderer/lib/x'", 'by itself'],
  ['src/main/index.ts', "import { ipcMain } from 'electron'", 'Only src/main/ipc/router.ts'],
  ['src/main/index.ts', "import { x } from '../renderer/lib/x'", 'Another process'],
  ['src/main/services/library/a.ts', "import { app } from 'electron'", 'put the call in src/main/shell'],
  ['src/main/services/a.ts', "import { x } from '../shell/window'", 'a parameter of its factory'],
  [
    'src/main/services/library/a.ts',
    "import type { X } from '../../ipc/router'",
    'a parameter of its factory'
  ],
  ['src/main/shell/a.ts', "import { x } from '../services/bookmarks'", 'takes callbacks'],
  ['src/main/shell/a.ts', "import { ipcMain } from 'electron'", 'Only src/main/ipc/router.ts'],
  ['src/main/ipc/handlers.ts', "import { app } from 'electron'", 'Electron stops here'],
  ['src/main/ipc/handlers.ts', "import { x } from '../services/bookmarks'", 'import their types alone'],
  ['src/main/ipc/router.ts', "import { x } from '../shell/window'", 'as functions'],
  ['src/main/ipc/trust.ts', "import { ipcMain } from 'electron'", 'Only src/main/ipc/router.ts'],
  ['src/preload/index.ts', "import * as v from 'valibot'", 'only passes on'],
  ['src/preload/index.ts', "import { methods } from '../shared/ipc/contract'", 'only passes on'],
  ['src/renderer/stores/a.ts', "import { x } from 'electron'", 'through src/renderer/bridge'],
  ['src/renderer/main.ts', "import { readFile } from 'node:fs'", 'through src/renderer/bridge'],
  ['src/renderer/app/a.ts', "import { x } from '../../main/services/x'", 'through src/renderer/bridge'],
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
  ['build/content/a.ts', "import { x } from '../../src/main/services/x'", 'the verifying core'],
  ['e2e/a.spec.ts', "import { x } from '../src/renderer/lib/x'", 'the verifying core']
])('%s may not: %s', async (file, line, answer) => {
  expect(await complaints(file, line)).toContain(answer)
})

test.each([
  [
    'src/shared/model/a.ts',
    "import * as v from 'valibot'; import { x } from './b'; import { y } from '../text/y'"
  ],
  ['src/shared/model/a.test.ts', "import { test } from 'vitest'; import { readFile } from 'node:fs'"],
  [
    'src/main/index.ts',
    "import { app } from 'electron'; import { x } from './services/x'; import { y } from './shell/y'"
  ],
  [
    'src/main/services/a.ts',
    "import { join } from 'node:path'; import { methods } from '../../shared/ipc/contract'"
  ],
  ['src/main/shell/a.ts', "import { app } from 'electron'; import { x } from '../../shared/commands'"],
  [
    'src/main/ipc/router.ts',
    "import { ipcMain } from 'electron'; import { methods } from '../../shared/ipc/contract'"
  ],
  ['src/main/ipc/handlers.ts', "import type { Bookmarks } from '../services/bookmarks'"],
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
  ['build/publish/a.ts', "import { x } from '../../src/main/services/content-source/x'"]
])('%s may: %s', async (file, line) => {
  expect(await complaints(file, line)).toBe('')
})
