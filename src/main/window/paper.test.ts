import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PALETTES } from '../../shared/profile/reading-settings'
import { paperColour } from './paper'

const styles = (name: string): string =>
  readFileSync(new URL(`../../renderer/styles/${name}`, import.meta.url), 'utf8')

test.each(PALETTES)('a window begins in the paper of its pages: %s', (palette) => {
  const sheet = palette === 'usual' ? styles('tokens.css') : styles('palettes.css')
  const rules =
    palette === 'usual'
      ? sheet
      : sheet
          .split(/(?=:root\[)/)
          .filter((rule) => rule.includes(palette))
          .join('')
  const papers = [...rules.matchAll(/--paper: (#\w+);/g)].map(([, colour]) => colour)
  expect([paperColour(palette, false), paperColour(palette, true)]).toEqual(papers)
})
