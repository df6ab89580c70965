import type { Layer } from './layer'

const shared = 'src/shared'

function room(
  name: string,
  layer: Omit<Layer, 'folder' | 'imports'> & { readonly imports: readonly string[] }
): Layer {
  return {
    ...layer,
    folder: `src/main/${name}`,
    imports: [shared, ...layer.imports.map((one) => `src/main/${one}`)]
  }
}

/** The folders of the main process, one a subject, from what uses the others down to what uses none. */
export const mainLayers: readonly Layer[] = [
  {
    folder: 'src/main',
    holds: 'what happens at start, in order; who is given what',
    imports: [
      shared,
      ...[
        'commands',
        'content',
        'epub',
        'files',
        'ipc',
        'lockdown',
        'policies',
        'printing',
        'profile',
        'protocol',
        'self-test',
        'templates',
        'window'
      ].map((name) => `src/main/${name}`),
      'src/main/content/pack',
      'src/main/content/store'
    ],
    packages: ['electron', 'node:*'],
    instead: 'What runs in another process is asked over the IPC contract.'
  },
  room('kept-files', {
    holds: 'a fixture of every format of a kept file that was ever released, and the test that reads each',
    imports: ['content/store', 'content/update'],
    packages: ['node:*'],
    instead: 'It holds forms to their fixtures: what a form means stands with its subject.'
  }),
  room('commands', {
    holds: 'the command line: its options, and one file a command',
    imports: [
      'content',
      'content/pack',
      'content/source',
      'content/store',
      'content/update',
      'epub',
      'files',
      'policies',
      'printing',
      'printing/pdf',
      'profile',
      'self-test'
    ],
    packages: ['electron', 'node:*', 'valibot', 'fastest-levenshtein'],
    instead: 'A command opens no window: what it does with one, it is given.'
  }),
  room('self-test', {
    holds: 'what an installation is tried on, for its page and for the command line',
    imports: [
      'content',
      'content/pack',
      'content/source',
      'files',
      'ipc',
      'policies',
      'printing',
      'printing/pdf',
      'protocol',
      'window'
    ],
    packages: ['electron', 'node:*', 'valibot'],
    instead: 'It tries what other subjects do: each of them does it itself.'
  }),
  room('printing', {
    holds: 'preview, PDF and printer: one rendering in a hidden window',
    imports: ['content/pack', 'content/store', 'files', 'ipc', 'printing/pdf', 'protocol', 'window'],
    packages: ['electron', 'node:*', 'valibot'],
    instead: 'Printing is given what it prints and where to say so: pass it as a function from src/main.'
  }),
  room('printing/pdf', {
    holds: 'plain code on PDFs, in a worker thread: footers, tags, metadata, outline',
    imports: [],
    packages: ['@cantoo/pdf-lib', 'node:*', 'pdfjs-dist'],
    instead: 'It runs in a thread of its own: give it bytes.'
  }),
  room('templates', {
    holds: 'templates of documents, written as ODT or text',
    imports: ['content/pack', 'content/store', 'files', 'ipc', 'window'],
    packages: ['electron', 'node:*'],
    instead: 'Take what another subject knows as a function, from src/main.'
  }),
  room('epub', {
    holds: 'entries, dossiers and the handbook as books for e-readers (EPUB 3)',
    imports: ['content/pack', 'content/store', 'files', 'ipc', 'window'],
    packages: ['electron', 'node:*', 'valibot'],
    instead:
      'A book is made from the data of a pack alone: no page, no window. What paper shares with it is in src/shared/print.'
  }),
  room('content', {
    holds: 'all about versions of the content: what is there, what is newer, its IPC handlers',
    imports: [
      'content/pack',
      'content/source',
      'content/store',
      'content/update',
      'files',
      'ipc',
      'policies'
    ],
    packages: ['electron', 'node:*'],
    instead: 'Take what another subject knows as a function, from src/main.'
  }),
  room('content/update', {
    holds: 'what drives an update: server, proxy, authorities, schedule',
    imports: ['content/pack', 'content/source', 'content/store', 'files', 'policies'],
    packages: ['node:*', 'valibot'],
    instead: 'Take what another subject knows as a parameter.'
  }),
  room('content/store', {
    holds: 'installed versions: a folder each, one record, a lock',
    imports: ['content/pack', 'files'],
    packages: ['node:*', 'valibot'],
    instead: 'A store keeps what it is given: who verified it is not its business.'
  }),
  room('content/source', {
    holds: 'where newer versions come from, verified (TUF)',
    imports: ['files'],
    packages: ['@tufjs/models', 'node:*', 'tuf-js', 'valibot', 'yauzl'],
    instead: 'The verifying core stands alone: tools and benches import it too.'
  }),
  room('content/pack', {
    holds: 'one compiled version, read and checked against its manifest',
    imports: ['files'],
    packages: ['fastest-levenshtein', 'node:*', 'valibot'],
    instead: 'A pack is read by itself: take what it needs as a parameter.'
  }),
  room('profile', {
    holds: 'what a reader keeps: bookmarks, dossiers, notes, settings, session; their IPC handlers',
    imports: ['files', 'ipc', 'policies', 'window'],
    packages: ['electron', 'node:*', 'valibot'],
    instead: 'Take what another subject knows as a function, from src/main.'
  }),
  room('policies', {
    holds: 'what an administration decides for a workstation: one table, its file, its faults',
    imports: ['files', 'ipc'],
    packages: ['node:*', 'fastest-levenshtein', 'jsonc-parser', 'valibot'],
    instead: 'A policy is only said here: what heeds it is given its value.'
  }),
  room('window', {
    holds: 'the windows, their menu, zoom, dialogs; how the application ends; their IPC handlers',
    imports: ['files', 'ipc'],
    packages: ['electron', 'node:*'],
    instead: 'A window takes callbacks: src/main joins it to the other subjects.'
  }),
  room('lockdown', {
    holds: 'what the application refuses, one refusal a file',
    imports: ['protocol'],
    packages: ['electron'],
    instead: 'A refusal depends on nothing that could fail before it.'
  }),
  room('protocol', {
    holds: '`app://`: pages and packs, and nothing else',
    imports: [],
    packages: ['electron', 'node:*'],
    instead: 'The protocol is given functions that read: pass them from src/main.'
  }),
  room('ipc', {
    holds: 'the router (the only importer of `ipcMain`), trust in senders, events',
    imports: [],
    packages: ['electron', 'valibot'],
    instead: 'Each subject has its own handlers, which src/main hands to the router.'
  }),
  room('files', {
    holds: 'files that must not be lost: durable writes, kept files, what failed and why',
    imports: [],
    packages: ['node:*', 'valibot', 'yazl'],
    instead: 'It knows files, not what is in them: take a schema and sentences as parameters.'
  })
]
