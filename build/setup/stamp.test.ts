import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashPlaces, isStamped, stamp } from './stamp.mjs'

let root = ''
const mark = () => hashPlaces(root, ['src', 'package.json', 'missing'])

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stamp-'))
  mkdirSync(path.join(root, 'src', 'deep'), { recursive: true })
  writeFileSync(path.join(root, 'src', 'deep', 'a.ts'), 'a')
  writeFileSync(path.join(root, 'package.json'), '{}')
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

test('nothing changed, nothing to do', () => {
  const file = path.join(root, 'mark')
  stamp(file, mark())
  expect(isStamped(file, mark())).toBe(true)
})

test('without a stamp the step is to be done', () => {
  expect(isStamped(path.join(root, 'mark'), mark())).toBe(false)
})

test.each([
  [
    'a file that changed',
    () => {
      writeFileSync(path.join(root, 'src', 'deep', 'a.ts'), 'ab')
    }
  ],
  [
    'a file of the same size written later',
    () => {
      utimesSync(path.join(root, 'src', 'deep', 'a.ts'), 1, 1)
    }
  ],
  [
    'a new file',
    () => {
      writeFileSync(path.join(root, 'src', 'b.ts'), '')
    }
  ],
  [
    'a file that went',
    () => {
      rmSync(path.join(root, 'package.json'))
    }
  ],
  [
    'a place that came',
    () => {
      writeFileSync(path.join(root, 'missing'), '')
    }
  ]
])('%s is noticed', (_, change) => {
  const before = mark()
  change()
  expect(mark()).not.toBe(before)
})
