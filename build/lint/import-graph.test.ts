import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCircles, readImportGraph } from './import-graph'

const src = path.resolve(import.meta.dirname, '../../src')
const named = (circles: readonly (readonly string[])[]) =>
  circles.map((files) => files.map((file) => path.relative(src, file)))

describe('the imports of src', () => {
  const graph = readImportGraph(src)

  it('are read, lazy ones and those of components too', () => {
    const importsOf = (file: string) => named([graph.get(path.join(src, file)) ?? []])[0]
    expect(importsOf('renderer/features/search/open-search.ts')).toContain(
      'renderer/features/search/pack-search.ts'
    )
    expect(importsOf('renderer/features/search/SearchDialog.vue')).toContain(
      'renderer/features/search/SearchPanel.vue'
    )
    expect(importsOf('renderer/features/search/SearchPanel.vue')).toContain('shared/content/entry.ts')
  })

  it('make no circle, not even of types', () => {
    expect(named(findCircles(graph))).toEqual([])
  })
})

describe('circles', () => {
  const circlesOf = (imports: Record<string, readonly string[]>) =>
    findCircles(new Map(Object.entries(imports)))

  it('are found, whatever leads into them or out of them', () => {
    expect(circlesOf({ start: ['a', 'end'], a: ['b'], b: ['c', 'end'], c: ['a'], end: [] })).toEqual([
      ['a', 'b', 'c']
    ])
    expect(circlesOf({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] })).toEqual([
      ['c', 'd'],
      ['a', 'b']
    ])
  })

  it('are not seen where two ways lead to one file', () => {
    expect(circlesOf({ a: ['b', 'c'], b: ['d'], c: ['d', 'b'], d: [] })).toEqual([])
  })
})
