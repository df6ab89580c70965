import type { Layer } from './layer'

/** What verifies a source of content, and the one file that asks a server for it. */
const verifyingCore = ['src/main/content/source', 'src/main/content/update/open-server']
/** The printing that needs no Electron, for a test that prints with another Chromium. */
const plainPrinting = [
  'src/main/printing/chromium-page',
  'src/main/printing/renderer',
  'src/main/printing/pdf/post-processor',
  'src/main/printing/pdf/worker-client',
  'src/main/printing/pdf/testing',
  'src/main/protocol/answer',
  'src/main/protocol/origin'
]
const application =
  'Tools use the built application, src/shared or the verifying core with its server, nothing else of src.'

/** What builds, publishes, tests and measures the application. */
export const toolLayers: readonly Layer[] = [
  {
    folder: 'bench',
    holds: 'measurements, one question a file',
    imports: [
      'src/shared',
      'build/content',
      'build/publish',
      'build/relevance',
      'build/runtime',
      'build/setup',
      'build/terminal',
      'e2e',
      'src/main/content/update/schedule',
      ...verifyingCore
    ],
    packages: ['*'],
    instead: application
  },
  {
    folder: 'build/raw-pdfs',
    holds: 'records what Chromium prints, for the tests of src/main/printing/pdf',
    imports: ['src/shared', 'build/terminal', 'e2e', ...plainPrinting],
    packages: ['*'],
    instead: application
  },
  {
    folder: 'build/proofs',
    holds:
      'proofs that anybody can repeat: `npm run proof:network` (no frame leaves), `npm run proof:pdf`, `npm run proof:epub`',
    imports: ['e2e', 'build/runtime', 'build/setup', 'build/terminal', 'src/main/epub/testing'],
    packages: ['*'],
    instead: application
  },
  {
    folder: 'e2e',
    holds: 'stories of readers on the real application',
    imports: [
      'src/shared',
      'build/package',
      'build/publish',
      'build/runtime',
      'build/setup',
      'build/terminal',
      'src/main/epub/testing',
      ...plainPrinting
    ],
    packages: ['*'],
    instead: application
  },
  {
    folder: 'build/release',
    holds: 'checks, packages, checksums and signature of a release, `npm run release`',
    imports: ['build/package', 'build/setup', 'build/terminal'],
    packages: ['node:*'],
    instead: application
  },
  {
    folder: 'build/package',
    holds: 'identity of a handbook; packages for Linux, `npm run package`',
    imports: [
      'src/shared',
      'src/main/commands/options',
      'src/main/commands/exit-codes',
      'src/main/commands/print-formats',
      'build/content',
      'build/help',
      'build/icon',
      'build/publish',
      'build/runtime',
      'build/setup',
      'build/terminal'
    ],
    packages: ['*'],
    instead: application
  },
  {
    folder: 'build/policies',
    holds: "schema, guide's table and templates for Windows, made from policies; `npm run policies`",
    imports: ['src/shared', 'src/main/policies', 'build/terminal'],
    packages: ['*'],
    instead: application
  },
  {
    folder: 'build/publish',
    holds: 'keys, signed repositories, `npm run publish`; the attack tests',
    imports: ['src/shared', 'build/content', ...verifyingCore],
    packages: ['*'],
    instead: application
  },
  {
    folder: 'build/help',
    holds: 'the guides of docs/guides, compiled into pages of the application',
    imports: ['src/shared', 'build/content', 'build/terminal'],
    packages: ['*'],
    instead: application
  },
  {
    folder: 'build/relevance',
    holds: 'judged searches, and how well search answers them',
    imports: ['src/shared', 'build/content'],
    packages: ['*'],
    instead: application
  },
  {
    folder: 'build/content',
    holds: 'the content compiler: pure core, thin file edge, command line, Vite plugin',
    imports: ['src/shared'],
    packages: ['*'],
    instead: application
  },
  {
    folder: 'build/lint',
    holds: 'rules of the house that lint and tests keep',
    imports: ['build/terminal'],
    packages: ['*'],
    instead: 'Rules know paths, not code.'
  },
  {
    folder: 'build/setup',
    holds: 'the steps behind `npm start`, `npm test`, `npm run app`',
    imports: ['build/runtime', 'build/terminal'],
    packages: ['node:*'],
    instead: 'It runs before anything is installed: plain Node alone.'
  },
  {
    folder: 'build/runtime',
    holds: 'finds, checks and packs the Electron binary',
    imports: ['build/terminal'],
    packages: ['*'],
    instead: 'The steps of build/setup use it, not the other way round.'
  },
  {
    folder: 'build/terminal',
    holds: 'what every step needs: the root of the repository, programs to run, what to say',
    imports: [],
    packages: ['node:*'],
    instead: 'It runs before anything is installed: plain Node alone.'
  }
]
