import path from 'node:path'
import { app } from 'electron'
import { findPlaces } from './places'
import { serveHandbook } from './serve-handbook'
import { EXIT_CODES, parseCommandLine, type Request } from './services/command-line'
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
type Printing = Extract<Request, { kind: 'print' }>

const request = parseCommandLine(process.argv.slice(1), process.cwd())
switch (request.kind) {
  case 'open':
    open(request)
    break
  case 'print':
    print(request)
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
function open(wanted: Opening): void {
  const profile = useProfile(wanted.profile)
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
  const library = serveHandbook({ places, devServer, log })
  void import('./open-handbook').then(({ openHandbook }) =>
    openHandbook({ profile, places, library, development: devServer !== null, log })
  )
}

/** Prints from the command line, beside whatever instance is open. */
function print({ entry, output }: Printing): void {
  usePassingProfile()
  prepare(null)
  app.disableHardwareAcceleration()
  const log = (error: unknown): void => void process.stderr.write(`${String(error)}\n`)
  const library = serveHandbook({ places: findPlaces(), devServer: null, log })
  void import('./print-fiches')
    .then(({ printFiches }) => printFiches({ entry, output, library }))
    .catch((error: unknown) => {
      log(`Une erreur imprévue a interrompu l’impression. ${String(error)}`)
      return EXIT_CODES.failed
    })
    .then((code) => app.exit(code))
}

/** What must be done before Electron is ready, whatever it is started for. */
function prepare(devServer: URL | null): void {
  lockDown(app, { ownOrigin: APP_ORIGIN, devServer })
  registerAppScheme()
  renounceDefaultMenu()
  // PDFs name it as their creator: the application, not a browser.
  app.userAgentFallback = `${app.getName()}/${app.getVersion()}`
}

function findDevServer(): URL | null {
  const address = process.env['ELECTRON_RENDERER_URL']
  return address === undefined || app.isPackaged ? null : new URL(address)
}

function end(code: number, text: string): void {
  const stream = code === EXIT_CODES.done ? process.stdout : process.stderr
  stream.write(`${text}\n`)
  app.exit(code)
}
