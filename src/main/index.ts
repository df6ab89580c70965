import path from 'node:path'
import { app } from 'electron'
import { parseCommandLine, type Locations } from './commands/command-line'
import { EXIT_CODES } from './commands/exit-codes'
import { runCommand } from './run-command.electron'
import { openContent } from './content/open-content'
import { createErrorLog } from './files/error-log'
import { findParts } from './parts.electron'
import { prepareForPages, userAgent } from './prepare-for-pages.electron'
import { useProfile } from './profile/profile-folder.electron'
import { serveHandbook } from './serve-handbook.electron'
import { reportFatalErrors } from './window/fatal-errors.electron'
import { isOnlyInstance } from './window/single-instance.electron'

const parts = findParts()
const request = parseCommandLine(process.argv.slice(1), { cwd: process.cwd(), packaged: app.isPackaged })
if (request.kind === 'open') openWindow(request.locations)
else runCommand(request, parts)

/** Does in order what must be done before Electron is ready, then loads what opens the window. */
function openWindow({ profile: wanted, contentRoot, machineRoot }: Locations): void {
  const profile = useProfile(wanted)
  if (!isOnlyInstance()) {
    app.exit(EXIT_CODES.done)
    return
  }
  const logFile = path.join(profile, 'journal.log')
  const log = createErrorLog(logFile, () => new Date())
  reportFatalErrors({ log, logFile })
  const devServer = findDevServer()
  const development = devServer !== null
  prepareForPages(devServer)
  const content = openContent({
    carried: parts.pack,
    root: contentRoot ?? parts.trustedRoot,
    machineRoot,
    profile,
    development,
    log
  })
  serveHandbook({ pages: parts.pages, live: content.live, devServer, log })
  void import('./open-handbook.electron').then(({ openHandbook }) =>
    openHandbook({ profile, parts, content, userAgent: userAgent(), development, log })
  )
}

function findDevServer(): URL | null {
  const address = process.env['ELECTRON_RENDERER_URL']
  return address === undefined || app.isPackaged ? null : new URL(address)
}
