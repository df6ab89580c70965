import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ICON_SIZES, iconSvg } from './icon-svg'

const file = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, name))

test.each(ICON_SIZES)('the icon of %i pixels is a PNG of that size', (size) => {
  const png = file(`${size}.png`)
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
})

test('the icons were drawn from the emblem as it is', () => {
  expect(file('icon.svg').toString('utf8'), 'run `npm run icon`').toBe(iconSvg(512))
})
