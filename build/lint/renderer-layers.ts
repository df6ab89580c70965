import type { Ban, Layer } from './layers'

/** From the top down: each may import those after it, and none before. */
const order = ['app', 'features', 'stores', 'bridge'] as const

/** Entries of the renderer besides the application's own: they stand as high as `app`. */
const otherEntries = ['paper', 'page-images'] as const

const wayUp = String.raw`^(\.\./)+(src/renderer/|renderer/)?`

const outsideWorld: Ban = {
  regex: String.raw`^(electron|node:.*|(\.\./)+(src/)?(main|preload)/.*)$`,
  message:
    'The page reaches main through src/renderer/bridge alone: add a method to src/shared/ipc/contract.ts.'
}

function above(folders: readonly string[], message: string): Ban {
  return { regex: `${wayUp}(${folders.join('|')})(/|$)`, message }
}

function layerOf(folder: string, never: readonly Ban[]): Layer {
  return { files: [`src/renderer/${folder}/**/*.{ts,vue}`], never: [outsideWorld, ...never] }
}

const storesAndBridge: readonly Layer[] = [
  layerOf('stores', [
    above(
      ['app', 'features', 'ui', ...otherEntries],
      'A store knows no screen: let the screen watch the store.'
    )
  ]),
  layerOf('bridge', [
    above(
      ['app', 'features', 'stores', 'ui', ...otherEntries],
      'The bridge knows only src/shared and src/renderer/lib.'
    )
  ]),
  layerOf('ui', [
    above(
      [...order, ...otherEntries],
      'A component of ui is given all it shows: pass it as props from a feature.'
    )
  ]),
  layerOf('lib', [
    above(
      [...order, 'ui', ...otherEntries],
      'lib is plain functions: what needs a store or a screen goes to a feature.'
    )
  ])
]

/**
 * Returns the layering of the renderer: app, features, stores, bridge, shared, downwards only.
 * @param features names of the folders of src/renderer/features
 */
export function rendererLayers(features: readonly string[]): readonly Layer[] {
  const top = {
    files: ['src/renderer/*.ts', 'src/renderer/{app,paper,page-images}/**/*.{ts,vue}'],
    never: [outsideWorld]
  }
  const each = features.map((feature) => {
    const others = features.filter((name) => name !== feature).map((name) => `(features/)?${name}`)
    return layerOf(`features/${feature}`, [
      above(
        ['app', ...otherEntries],
        'A feature does not know the application: emit an event or use a store.'
      ),
      above(
        others,
        'A feature never imports a feature: what two share goes down to stores, ui or lib, or app joins them.'
      )
    ])
  })
  return [top, ...each, ...storesAndBridge]
}
