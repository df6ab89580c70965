/** What the files of a folder may not import, and where to go instead. */
export type Layer = {
  readonly files: readonly string[]
  readonly except?: readonly string[]
  readonly never: readonly Ban[]
}

export type Ban = {
  /** Regular expression of the specifier of the import. */
  readonly regex: string
  readonly message: string
  /** Whether a type may still be imported. */
  readonly typesAllowed?: true
  /** Only these names of the module are banned. */
  readonly names?: readonly string[]
}

const outside = String.raw`^(\.\./)+`

function folders(...names: string[]): string {
  return `${outside}([\\w-]+/)*?(${names.join('|')})(/|$)`
}

/** A relative import of another layer: its folder is named straight after the way up. */
function layer(...names: string[]): string {
  return `${outside}(main/|renderer/|src/main/|src/renderer/)?(${names.join('|')})(/|$)`
}

const electronOutside: Ban = {
  regex: '^electron(/|$)',
  message: 'Electron stops here: put the call in src/main/shell and pass it in as a function.'
}

const ipcMainOutside: Ban = {
  regex: '^electron$',
  names: ['ipcMain'],
  message:
    'Only src/main/ipc/router.ts speaks to ipcMain: add a method to src/shared/ipc/contract.ts and a handler.'
}

const otherProcess: Ban = {
  regex: folders('renderer', 'preload'),
  message:
    'Another process: what both need belongs to src/shared, what one asks of the other to the IPC contract.'
}

const main: readonly Layer[] = [
  { files: ['src/main/*.ts'], never: [ipcMainOutside, otherProcess] },
  {
    files: ['src/main/services/**/*.ts'],
    never: [
      electronOutside,
      otherProcess,
      {
        regex: layer('ipc', 'shell'),
        message: 'A service knows neither IPC nor Electron: take what it needs as a parameter of its factory.'
      }
    ]
  },
  {
    files: ['src/main/pdf/**/*.ts'],
    never: [
      electronOutside,
      otherProcess,
      {
        regex: layer('ipc', 'services', 'shell'),
        message: 'src/main/pdf is plain code on PDFs, in a thread of its own: give it bytes.'
      }
    ]
  },
  {
    files: ['src/main/shell/**/*.ts'],
    never: [
      ipcMainOutside,
      otherProcess,
      {
        regex: layer('services', 'ipc'),
        message: 'The shell takes callbacks: src/main/index.ts wires it to services and IPC.'
      }
    ]
  },
  {
    files: ['src/main/ipc/**/*.ts'],
    except: ['src/main/ipc/{router,announce,trust}.ts', 'src/main/ipc/**/*.test.ts'],
    never: [electronOutside, ...ipcNever()]
  },
  { files: ['src/main/ipc/{announce,trust}.ts'], never: [ipcMainOutside, ...ipcNever()] },
  { files: ['src/main/ipc/router.ts'], never: ipcNever() }
]

function ipcNever(): readonly Ban[] {
  return [
    otherProcess,
    {
      regex: layer('shell'),
      message: 'Handlers take what the shell does as functions: src/main/index.ts passes them.'
    },
    {
      regex: layer('services'),
      typesAllowed: true,
      message: 'Handlers are given services by src/main/index.ts: import their types alone.'
    }
  ]
}

const shared: readonly Layer[] = [
  {
    files: ['src/shared/**/*.ts'],
    except: ['**/*.test.ts'],
    never: [
      {
        regex: String.raw`^(?!\.{1,2}(/|$)|(valibot|diff|minisearch|@orama/stemmers|fastest-levenshtein)(/|$))`,
        message:
          'src/shared runs everywhere: no Electron, Node, DOM or Vue here; put it in src/main or src/renderer.'
      },
      {
        regex: folders('main', 'preload', 'renderer', 'build', 'e2e'),
        message: 'src/shared knows nobody: move what both need into src/shared.'
      }
    ]
  },
  {
    files: ['src/shared/**/*.test.ts'],
    never: [
      { regex: folders('main', 'preload', 'renderer', 'build', 'e2e'), message: 'Test src/shared by itself.' }
    ]
  }
]

const preload: readonly Layer[] = [
  {
    files: ['src/preload/**/*.ts'],
    never: [
      {
        regex: String.raw`^(?!electron$|\./|\.\./shared/ipc/channels$)`,
        typesAllowed: true,
        message:
          'The sandboxed preload only passes on: Electron, shared/ipc/channels and types; the rest is for main.'
      }
    ]
  }
]

const tools: readonly Layer[] = [
  {
    files: ['build/**/*.{ts,mjs}', 'e2e/**/*.ts', 'bench/**/*.ts'],
    never: [
      {
        regex: `${outside}src/(?!shared/|main/services/content-source/|main/services/content-update/open-server$)`,
        message:
          'Tools and end-to-end tests use the built application, src/shared or the verifying core and its server, nothing else of src.'
      }
    ]
  }
]

/** The layering of ARCHITECTURE.md outside the renderer. */
export const processLayers: readonly Layer[] = [...shared, ...main, ...preload, ...tools]
