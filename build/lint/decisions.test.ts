import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../docs/decisions/', import.meta.url)
const files = readdirSync(folder).filter((name) => name !== 'README.md')

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

test.each(files)('%s is numbered, has a status, and is short', (name) => {
  const text = read(name)
  const number = name.slice(0, 3)
  expect(name).toMatch(/^\d{3}-[a-z0-9-]+\.md$/)
  expect(text).toMatch(new RegExp(`^# ${number}\\. `))
  expect(text).toMatch(/^Status: (accepted|superseded by \[\d{3}\])/m)
  for (const part of ['Context', 'Decision', 'Consequences']) expect(text).toContain(`\n## ${part}\n`)
  expect(text.split('\n').length).toBeLessThanOrEqual(50)
})

test('numbers are given once, without a gap', () => {
  expect(files.map((name) => Number(name.slice(0, 3)))).toEqual(files.map((_, index) => index + 1))
})

test('the index names every decision, with its title and whether it still holds', () => {
  const rows = read('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| ['))
    .map((line) => line.replaceAll(/\s+\|/g, ' |'))
  expect(rows).toEqual(
    files.map((name) => {
      const text = read(name)
      const title = /^# \d{3}\. (.*)$/m.exec(text)?.[1]
      const superseded = /^Status: (superseded by \[\d{3}\]\([^)]*\))/m.exec(text)?.[1]
      return `| [${name.slice(0, 3)}](${name}) | ${title} | ${superseded ?? 'accepted'} |`
    })
  )
})

test('links between decisions lead somewhere', () => {
  const links = files.flatMap((name) =>
    [...read(name).matchAll(/\]\((\d{3}-[^)]*)\)/g)].map((match) => match[1])
  )
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter((link) => !files.includes(link ?? ''))).toEqual([])
})
