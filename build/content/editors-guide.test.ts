import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ENTRY_TYPES, kindOf } from '../../src/shared/content/kinds'
import { KIND_SOURCES } from './schema/kinds'
import { common, forReaders } from './schema/parts'

const guide = readFileSync(resolve('docs/guides/editeur.md'), 'utf8')

test.each(ENTRY_TYPES)('the editor’s guide names %s with its folder and the fields of its own', (type) => {
  const row = guide.split('\n').find((line) => line.startsWith(`| \`${type}\``)) ?? ''
  expect(guide).toContain(`\`${kindOf(type).folder}/\``)
  const shared = row.includes('comme une fiche') ? Object.keys(forReaders) : []
  for (const field of Object.keys(KIND_SOURCES[type].fields))
    if (!shared.includes(field)) expect(row).toContain(`\`${field}\``)
  for (const box of Object.keys(kindOf(type).boxes)) expect(row).toContain(`\`${box}\``)
})

test.each(Object.keys(common))('the editor’s guide names the common field %s', (field) => {
  expect(guide).toMatch(new RegExp(`\`${field}\`|^${field}:`, 'm'))
})
