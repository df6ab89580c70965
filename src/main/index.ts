import path from 'node:path'
import { app } from 'electron'
import { openContentShelf, type ContentShelf } from './content-shelf'
import { findMachinePlaces, findPlaces, type MachinePlaces } from './places'
import { serveHandbook } from './serve-handbook'
import { EXIT_CODES, parseCommandLine, type Request, type Whereabouts } from './services/command-line'
import { commandLineHelp } from './services/command-line-help'
import { createErrorLog } from './services/error-log'
import { reportFatalErrors } from './shell/fatal-errors'
import { lockDown } from './shell/lockdown'
import { renounceDefaultMenu } from './shell/menu'
import { usePassingProfile, useProfile } from './shell/profile'
import { APP_ORIGIN } from './shell/protocol/origin'
import { registerAppScheme } from './shell/protocol/scheme'
import { isOnlyInstance } from './shell/single-instance'

type Opening = Extract<Request, { kind: 'open' }>
type Importing = Extract<Request, { kind: 'import-content' }>
type Asking = Extract<Request, { kind: 'content-status' }>
type Printing = Extract<Request, { kind: 'print' }>
type Verifying = Extract<Request, { kind: 'verify-code' }>

const request = parseCommandLine(process.argv.slice(1), { cwd: process.cwd(), packaged: app.isPackaged })
switch (request.kind) {
  case 'open':
    open(request)
    break
  case 'print':
    print(request)
    break
  case 'verify-code':
    verify(request)
    break
  case 'import-content':
    importFrom(request)
    break
  case 'content-status':
    tellStatus(request)
    break
  case 'help':
    end(EXIT_CODES.done, commandLineHelp())
    break
  case 'version':
    end(EXIT_CODES.done, `${app.getName()} ${app.getVersion()} (Electron ${process.versions.electron})`)
    break
  case 'misused':
    end(EXIT_CODES.misused, `${request.message} Aide : --help.`)
    break
}

/** Opens the handbook in its window. */
function open({ where }: Opening): void {
  const profile = useProfile(where.profile)
  if (!isOnlyInstance()) {
    app.exit(EXIT_CODES.done)
    return
  }
  const logFile = path.join(profile, 'journal.log')
  const log = createErrorLog(logFile, () => new Date())
  reportFatalErrors({ log, logFile })
  const devServer = findDevServer()
  prepare(devServer)
  const places = findPlaces()
  const development = devServer !== null
  const found = findContent({ ...where, profile }, development, log)
  serveHandbook({ places, shelf: found.content.live, devServer, log })
  void import('./open-handbook').then(({ openHandbook }) =>
    openHandbook({ profile, places, ...found, development, log })
  )
}

/** Prints from the command line, beside whatever instance is open. */
function print({ where, wish }: Printing): void {
  const profile = where.profile ?? app.getPath('userData')
  usePassingProfile()
  prepare(null)
  app.disableHardwareAcceleration()
  const { live } = findContent({ ...where, profile }, false, complain).content
  const places = findPlaces()
  serveHandbook({ places, shelf: live, devServer: null, log: complain })
  void import('./print-from-command-line')
    .then(({ printFromCommandLine }) =>
      printFromCommandLine({ wish, shelf: live, workshop: places.pdfWorker, log: complain })
    )
    .catch((error: unknown) => {
      complain(`Une erreur imprévue a interrompu l’impression. ${String(error)}`)
      return EXIT_CODES.failed
    })
    .then((code) => app.exit(code))
}

/** Says whether a printed fiche is up to date; needs no window. */
function verify({ where, code, json }: Verifying): void {
  const profile = where.profile ?? app.getPath('userData')
  usePassingProfile()
  prepare(null)
  const { live } = findContent({ ...where, profile }, false, complain).content
  void import('./verify-code')
    .then(({ verifyCode }) => verifyCode({ code, json, shelf: live }))
    .then(({ exitCode, text }) => {
      end(exitCode, text)
    })
    .catch((error: unknown) => {
      end(EXIT_CODES.failed, `Le contenu n’a pas pu être lu. ${String(error)}`)
    })
}

/** What must be done before Electron is ready, whatever it is started for. */
function prepare(devServer: URL | null): void {
  lockDown(app, { ownOrigin: APP_ORIGIN, devServer })
  registerAppScheme()
  renounceDefaultMenu()
  // PDFs name it as their creator: the application, not a browser.
  app.userAgentFallback = `${app.getName()}/${app.getVersion()}`
}

/** Installs a version of the content, beside whatever instance is open. */
function importFrom({ where, source, machine, json }: Importing): void {
  const profile = where.profile ?? app.getPath('userData')
  usePassingProfile()
  const found = findContent({ ...where, profile }, false, complain)
  const logFolder = machine ? path.dirname(found.machine.content) : profile
  void import('./import-content')
    .then(({ importContent }) => importContent({ source, wide: machine, json, ...found, logFolder }))
    .catch(unforeseen)
    .then((code) => app.exit(code))
}

/** Says which versions of the content are there. */
function tellStatus({ where, json }: Asking): void {
  const profile = where.profile ?? app.getPath('userData')
  usePassingProfile()
  const found = findContent({ ...where, profile }, false, complain)
  void Promise.all([import('./tell-content-status'), import('./content-updates')])
    .then(async ([{ tellContentStatus }, { openContentUpdates }]) => {
      const updates = await openContentUpdates({ profile, ...found, log: complain })
      return tellContentStatus({ ...found, updates, json })
    })
    .catch(unforeseen)
    .then((code) => app.exit(code))
}

function complain(error: unknown): void {
  process.stderr.write(`${String(error)}\n`)
}

function unforeseen(error: unknown): number {
  complain(`Une erreur imprévue a tout interrompu. ${String(error)}`)
  return EXIT_CODES.failed
}

/** The content of this workstation, and what is trusted about it. */
interface FoundContent {
  readonly content: ContentShelf
  readonly machine: MachinePlaces
  readonly root: string
}

function findContent(
  { profile, contentRoot, machineRoot }: Whereabouts & { readonly profile: string },
  development: boolean,
  log: (error: unknown) => void
): FoundContent {
  const places = findPlaces()
  const machine = findMachinePlaces(machineRoot)
  return {
    content: openContentShelf({ places, machine, profile, development, log }),
    machine,
    root: contentRoot ?? places.trustedRoot
  }
}

function findDevServer(): URL | null {
  const address = process.env['ELECTRON_RENDERER_URL']
  return address === undefined || app.isPackaged ? null : new URL(address)
}

function end(code: number, text: string): void {
  const wentWrong = code === EXIT_CODES.failed || code === EXIT_CODES.misused
  const stream = wentWrong ? process.stderr : process.stdout
  stream.write(`${text}\n`)
  app.exit(code)
}
