import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { POLICY_NAMES, policyOf } from '../../src/main/policies/policies'
import { readManagedValues } from '../../src/main/policies/managed-values'
import { readRegistryText, registryKey } from '../../src/main/policies/registry'
import { inRoot } from '../terminal/root.mjs'
import { administrativeWords } from './adml'
import { administrativeTemplate } from './admx'
import { listed, widgetOf } from './widgets'

const identity = { id: 'manuel-d-essai', name: 'Manuel & « essai »', linkScheme: 'manuel-essai' }
const template = administrativeTemplate(identity)
const words = administrativeWords(identity)
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one)

test('every policy is in the templates, where it may stand, and every word that they refer to', () => {
  const expected = POLICY_NAMES.flatMap((name) =>
    policyOf(name).levels === 'either' ? [`impose ${name}`, `par-defaut ${name}`] : [`impose ${name}`]
  )
  const parts = found(template, /key="SOFTWARE\\Policies\\manuel-d-essai\\([a-z-]+)"/g)
  const names = found(template, /valueName="([^"]+)"/g)
  expect(names.map((name, at) => `${parts[at]} ${name}`)).toEqual(expected)
  const strings = found(words, /<string id="([^"]+)">/g)
  expect(new Set(strings).size).toBe(strings.length)
  expect(found(template, /\$\(string\.([^)]+)\)/g).toSorted()).toEqual(strings.toSorted())
  expect(found(template, /\$\(presentation\.([^)]+)\)/g)).toEqual(
    found(words, /<presentation id="([^"]+)">/g)
  )
})

test('identifiers are of the letters that templates know', () => {
  for (const { id } of listed(POLICY_NAMES)) expect(id).toMatch(/^\w+$/)
})

test.skipIf(spawnSync('xmllint', ['--version']).status !== 0)(
  'the templates are well-formed (skipped where xmllint is not installed)',
  () => {
    for (const text of [template, words])
      expect(spawnSync('xmllint', ['--noout', '-'], { input: text, encoding: 'utf8' }).stderr).toBe('')
    for (const file of ['manuel-numerique-ouvert.admx', 'fr-FR/manuel-numerique-ouvert.adml'])
      expect(spawnSync('xmllint', ['--noout', inRoot('docs/windows', file)]).status).toBe(0)
  }
)

describe.each(listed(POLICY_NAMES))('what Windows would keep of $part $name', ({ name, part }) => {
  /** Returns a value of the registry as `reg export` writes it. */
  function exported(value: unknown): string {
    const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`
    switch (widgetOf(name).kind) {
      case 'switch':
        return `dword:0000000${Number(value)}`
      case 'lines': {
        const bytes = Buffer.from(`${(value as string[]).join('\0')}\0\0`, 'utf16le').toString('hex')
        const pairs = (bytes.match(/../g) ?? []).join(',')
        return `hex(7):${pairs.replaceAll(/(.{60},)/g, '$1\\\r\n  ')}`
      }
      default:
        return quoted(typeof value === 'string' ? value : JSON.stringify(value))
    }
  }

  test('is what the file would say', () => {
    const { example } = policyOf(name)
    const key = registryKey(identity.id)
    const text = [
      'Windows Registry Editor Version 5.00',
      '',
      `[${key}]`,
      '',
      `[${key.toUpperCase()}\\${part}]`,
      `"${name}"=${exported(example)}`,
      '',
      ''
    ].join('\r\n')
    const values = readRegistryText(text, key)
    expect(values).not.toBeNull()
    const { stated, problems } = readManagedValues(key, values ?? [])
    expect(problems).toEqual([])
    expect(stated.get(name)).toEqual({
      value: example,
      level: part === 'impose' ? 'imposed' : 'default',
      line: null
    })
  })
})
