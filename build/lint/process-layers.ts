import type { Layer } from './layer'

/** The bridge between two processes, and what all of them may use. */
export const processLayers: readonly Layer[] = [
  {
    folder: 'src/preload',
    holds: 'the audited bridge',
    imports: ['src/shared/ipc/channels'],
    importsTypes: ['src/shared'],
    packages: ['electron'],
    instead:
      'The sandboxed preload only passes on: Electron, shared/ipc/channels and types; the rest is for main.'
  },
  {
    folder: 'src/shared',
    holds: 'schemas, IPC contract, commands, French text and search',
    imports: [],
    packages: ['@orama/stemmers', 'diff', 'fastest-levenshtein', 'minisearch', 'valibot'],
    instead:
      'src/shared runs everywhere: no Electron, Node, DOM or Vue here; put it in src/main or src/renderer.'
  }
]
