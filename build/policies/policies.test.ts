import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { POLICY_NAMES, policyOf } from '../../src/main/policies/policies'
import { readPolicyText } from '../../src/main/policies/read-text'
import { inRoot } from '../terminal/root.mjs'
import { renderDocuments } from './render'

test('the published schema and the table of the guide say what the application reads: `npm run policies`', async () => {
  for (const { file, text } of await renderDocuments())
    expect(readFileSync(inRoot(file), 'utf8'), file).toBe(text)
})

/** Where policies can be heeded. */
const heedingFiles = readdirSync(inRoot('src/main'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^policies\/read-|^policies\/policies/.test(file))
  .map((file) => inRoot(`src/main/${file}`))

describe.each(POLICY_NAMES)('the policy %s', (name) => {
  const { example, effect, label, expects, levels, judge } = policyOf(name)

  test('is heeded somewhere', () => {
    const heeds = new RegExp(
      `(?:decided|isPermitted|imposed|preset|read)\\([^()]*(?:\\(\\))?[^()]*'${name}'\\)`
    )
    expect(heedingFiles.some((file) => heeds.test(readFileSync(file, 'utf8')))).toBe(true)
  })

  test('has an example that may be taken where it is said to stand', () => {
    for (const part of levels === 'either' ? ['impose', 'par-defaut'] : ['impose'])
      expect(readPolicyText(JSON.stringify({ format: 1, [part]: { [name]: example } })).problems).toEqual([])
    expect(judge(example)).toMatchObject({ ok: true, words: expect.stringMatching(/./) as string })
  })

  test('is told without capital or full stop, where a sentence goes on with it', () => {
    for (const text of [effect, expects]) expect(text).toMatch(/^[a-zà-ÿ"`].*[^.\s]$/)
    expect(label).toMatch(/^[A-ZÀ-Ý]/)
  })
})
