import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from '../terminal/root.mjs'
import { layers } from './layers'
import { layerTable } from './layer-table'

const START =
  '<!-- Rendered from build/lint: on a difference, take over what the test of layer-table expects. -->'
const END = '<!-- End of what is rendered. -->'

/** Prettier widens the cells of a table. */
function withoutWidths(table: string): string {
  return table.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---').trim()
}

test('ARCHITECTURE.md shows the layers that lint keeps', () => {
  const text = readFileSync(inRoot('ARCHITECTURE.md'), 'utf8')
  const [, shown = ''] = text.split(START)
  const [table = ''] = shown.split(END)
  expect(withoutWidths(table)).toBe(layerTable(layers))
})

test('every folder and file that a layer names is there', () => {
  const named = layers.flatMap(({ folder, imports, importsTypes = [] }) => [
    folder,
    ...imports,
    ...importsTypes
  ])
  const missing = named.filter((name) => {
    const folder = inRoot(name.replace('/*', ''))
    return !existsSync(folder) && !existsSync(`${folder}.ts`)
  })
  expect(missing).toEqual([])
})

test('arrows go down only: a layer imports none that stands before it, and so no circle closes', () => {
  const order = layers.map(({ folder }) => folder)
  const upwards = layers.flatMap(({ folder, imports }, index) =>
    imports.filter((one) => order.slice(0, index + 1).includes(one)).map((one) => `${folder} → ${one}`)
  )
  expect(upwards).toEqual([])
})
