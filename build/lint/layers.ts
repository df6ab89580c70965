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

const electronFile = 'Files that touch Electron are named *.electron.ts'

/** A plain file reaches Electron neither itself nor through a file that does: it runs, and is tested, without. */
const electronOutside: readonly Ban[] = [
  {
    regex: '^electron(/|$)',
    message: `${electronFile}: rename this one, or take what it needs as a parameter.`
  },
  {
    regex: String.raw`\.electron$`,
    message: `${electronFile}, and plain files import none of them: take what it does as a function.`
  }
]

const ipcMainOutside: Ban = {
  regex: '^electron$',
  names: ['ipcMain'],
  message:
    'Only src/main/ipc/router.electron.ts speaks to ipcMain: add a method to src/shared/ipc/contract.ts and a handler.'
}

const otherProcess: Ban = {
  regex: `${outside}(src/)?(renderer|preload)/`,
  message:
    'Another process: what both need belongs to src/shared, what one asks of the other to the IPC contract.'
}

/** The start of the application, whose name the build gives, counts as one. */
const electronFiles = ['src/main/index.ts', 'src/main/**/*.electron.ts', 'src/main/**/*.electron.test.ts']
const router = 'src/main/ipc/router.electron.ts'

const main: readonly Layer[] = [
  { files: ['src/main/**/*.ts'], except: electronFiles, never: [...electronOutside, otherProcess] },
  { files: electronFiles, except: [router], never: [ipcMainOutside, otherProcess] },
  { files: [router], never: [otherProcess] }
]

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

/** What of the main process needs no Electron, and tools or tests run by themselves. */
const openToTools = [
  'main/content/source/',
  'main/content/update/open-server$',
  'main/printing/pdf/(worker-client$|post-processor$|testing/)',
  'main/printing/(chromium-page|renderer)$',
  'main/protocol/(answer|origin)$'
]

const tools: readonly Layer[] = [
  {
    files: ['build/**/*.{ts,mjs}', 'e2e/**/*.ts', 'bench/**/*.ts'],
    never: [
      {
        regex: `${outside}src/(?!shared/|${openToTools.join('|')})`,
        message:
          'Tools and end-to-end tests use the built application, src/shared, the verifying core and its server, or the printing that needs no Electron, nothing else of src.'
      }
    ]
  }
]

/** The layering of ARCHITECTURE.md outside the renderer. */
export const processLayers: readonly Layer[] = [...shared, ...main, ...preload, ...tools]
