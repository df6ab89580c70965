import type { Layer } from './layer'

const shared = 'src/shared'
const outside =
  'The page reaches main through src/renderer/bridge alone: add a method to src/shared/ipc/contract.ts.'

function room(
  name: string,
  holds: string,
  imports: readonly string[],
  packages: readonly string[],
  instead: string
): Layer {
  return {
    folder: `src/renderer/${name}`,
    holds,
    imports: [shared, ...imports.map((one) => `src/renderer/${one}`)],
    packages,
    instead
  }
}

/** The folders of the renderer, downwards only. */
export const rendererLayers: readonly Layer[] = [
  {
    folder: 'src/renderer',
    holds: 'the entry of the window',
    imports: [shared, ...['app', 'bridge', 'lib', 'stores', 'styles'].map((name) => `src/renderer/${name}`)],
    packages: ['pinia', 'vue'],
    instead: outside
  },
  room(
    'app',
    'the frame: router, panels, commands',
    ['bridge', 'features/*', 'lib', 'stores', 'ui'],
    ['lucide-vue-next', 'vue', 'vue-router'],
    outside
  ),
  room(
    'page-images',
    'the hidden page that draws a PDF as images, for the printer',
    ['lib'],
    ['pdfjs-dist', 'valibot', 'vue'],
    `It draws pages and knows nothing of what is on them. ${outside}`
  ),
  room(
    'paper',
    'the hidden page that draws entries for paper',
    ['bridge', 'lib', 'styles', 'ui'],
    ['pdfjs-dist', 'uqr', 'valibot', 'vue'],
    `Paper knows no screen. ${outside}`
  ),
  room(
    'features/*',
    'one screen each',
    ['bridge', 'lib', 'stores', 'ui'],
    ['lucide-vue-next', 'pdfjs-dist', 'pinia', 'valibot', 'vue', 'vue-router'],
    `A feature never imports a feature, nor the application: what two share goes down to stores, ui or lib. ${outside}`
  ),
  room(
    'stores',
    'what several screens know',
    ['bridge', 'lib'],
    ['pinia', 'valibot', 'vue'],
    `A store knows no screen: let the screen watch the store. ${outside}`
  ),
  room(
    'bridge',
    'main and the pack, as typed functions',
    ['lib'],
    ['valibot'],
    'The bridge knows only src/shared and src/renderer/lib.'
  ),
  room(
    'ui',
    'components that are given all they show',
    ['lib'],
    ['lucide-vue-next', 'vue'],
    `Pass it as props from a feature. ${outside}`
  ),
  room(
    'lib',
    'plain functions',
    [],
    ['pdfjs-dist', 'valibot', 'vue'],
    `lib is plain functions: what needs a store or a screen goes to a feature. ${outside}`
  ),
  room('styles', 'style sheets and design tokens', [], [], outside)
]
