import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyIntegrity } from './integrity.mjs'

const abc = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='
let folder = ''
let file = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'integrity-'))
  file = path.join(folder, 'file')
  writeFileSync(file, 'abc')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('the pinned file is accepted', async () => {
  await expect(verifyIntegrity(file, abc)).resolves.toBeUndefined()
})

test('another file is refused, with what to check', async () => {
  await expect(verifyIntegrity(file, abc.replace('3a81', '3a82'))).rejects.toThrow(
    /not the pinned one.*check the npm/
  )
})
