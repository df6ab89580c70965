import path from 'node:path'
import { app } from 'electron'
import { end, endAfter } from './commands/ending.electron'
import { findContent, type FoundContent } from './content/find-content'
import { findPlaces } from './places.electron'
import { complain } from './commands/say'
import { serveHandbook } from './serve-handbook.electron'
import { EXIT_CODES, parseCommandLine, type Request, type Whereabouts } from './commands/command-line'
import { commandLineHelp } from './commands/help'
import { createErrorLog } from './files/error-log'
import { openSettings } from './profile/settings'
import { reportFatalErrors } from './window/fatal-errors.electron'
import { lockDown } from './lockdown/lock-down.electron'
import { renounceDefaultMenu } from './window/menu/menu.electron'
import { usePassingProfile, useProfile } from './profile/profile-folder.electron'
import { APP_ORIGIN } from './protocol/origin'
import { registerAppScheme } from './protocol/scheme.electron'
import { isOnlyInstance } from './window/single-instance.electron'

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
  const found = findContent({ where, places, profile, development, log })
  serveHandbook({ places, shelf: found.content.live, devServer, log })
  void import('./open-handbook.electron').then(({ openHandbook }) =>
    openHandbook({ profile, places, ...found, userAgent: userAgent(), development, log })
  )
}

/** Prints from the command line. */
function print({ where, wish }: Printing): void {
  const { content } = findBeside(where)
  prepare(null)
  app.disableHardwareAcceleration()
  const places = findPlaces()
  serveHandbook({ places, shelf: content.live, devServer: null, log: complain })
  const printing = import('./commands/print.electron').then(({ printFromCommandLine }) =>
    printFromCommandLine({ wish, shelf: content.live, workshop: places.pdfWorker, log: complain })
  )
  endAfter(printing)
}

/** Says whether a printed fiche is up to date. */
function verify({ where, code, json }: Verifying): void {
  const { content } = findBeside(where)
  endAfter(
    import('./commands/verify-code').then(({ verifyCode }) => verifyCode({ code, json, shelf: content.live }))
  )
}

/** Installs a version of the content. */
function importFrom({ where, source, machine, json }: Importing): void {
  const found = findBeside(where)
  const logFolder = machine ? path.dirname(found.machine.content) : found.profile
  endAfter(
    import('./commands/import-content').then(({ importContent }) =>
      importContent({ source, wide: machine, json, ...found, logFolder })
    )
  )
}

/** Says which versions of the content are there. */
function tellStatus({ where, json }: Asking): void {
  const found = findBeside(where)
  const settings = openSettings(path.join(found.profile, 'reglages.json'), () => new Date())
  const told = Promise.all([import('./commands/content-status'), import('./content/updates')]).then(
    async ([{ tellContentStatus }, { openContentUpdates }]) => {
      const updates = await openContentUpdates({
        ...found,
        chosenServer: async () => (await settings).value().contentServer,
        userAgent: userAgent(),
        log: complain
      })
      return tellContentStatus({ ...found, updates, json })
    }
  )
  endAfter(told)
}

/** What must be done before Electron is ready, wherever something is drawn. */
function prepare(devServer: URL | null): void {
  lockDown(app, { ownOrigin: APP_ORIGIN, devServer })
  registerAppScheme()
  renounceDefaultMenu()
  // PDFs name it as their creator: the application, not a browser.
  app.userAgentFallback = userAgent()
}

/** What the application says of itself: its name and version. */
function userAgent(): string {
  return `${app.getName()}/${app.getVersion()}`
}

/** The content for work without a window, beside whatever instance is open: Chromium leaves its profile alone. */
function findBeside(where: Whereabouts): FoundContent & { readonly profile: string } {
  const profile = where.profile ?? app.getPath('userData')
  usePassingProfile()
  return {
    profile,
    ...findContent({ where, places: findPlaces(), profile, development: false, log: complain })
  }
}

function findDevServer(): URL | null {
  const address = process.env['ELECTRON_RENDERER_URL']
  return address === undefined || app.isPackaged ? null : new URL(address)
}
