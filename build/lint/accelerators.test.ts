import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const renderer = path.resolve(import.meta.dirname, '../../src/renderer')
/** The one file that translates the accelerators of the table for keyboards, readers and ARIA. */
const TRANSLATOR = path.join('lib', 'accelerator.ts')
const ACCELERATOR = /\b(?:CmdOrCtrl|Cmd|Ctrl|Control|Alt|Shift|Maj)\+\S/

it('no accelerator is written in the window: each comes from src/shared/commands.ts', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|vue)$/.test(file) && !file.endsWith('.test.ts') && file !== TRANSLATOR
  )
  const written = files.flatMap((file) =>
    readFileSync(path.join(renderer, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (ACCELERATOR.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : []))
  )
  expect(files.length).toBeGreaterThan(100)
  expect(written).toEqual([])
})
