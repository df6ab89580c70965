import path from 'node:path'
import { app, dialog } from 'electron'
import { parseCommandLine, type Request } from './commands/command-line'
import { EXIT_CODES } from './commands/exit-codes'
import { runCommand } from './run-command.electron'
import { openContent } from './content/open-content'
import { openLog } from './files/log'
import { heedSystemPolicies, logSettingsOf } from './heed-policies.electron'
import { findParts, type Parts } from './parts.electron'
import { prepareForPages, userAgent } from './prepare-for-pages.electron'
import { openWorkstation } from './policies/workstation'
import { useProfile } from './profile/profile-folder.electron'
import { serveHandbook } from './serve-handbook.electron'
import { reportFatalErrors } from './window/fatal-errors.electron'
import { isOnlyInstance } from './window/single-instance.electron'

const LOG_NAME = 'journal.log'
const parts = partsOrEnd()
const request = parseCommandLine(process.argv.slice(1), {
  cwd: process.cwd(),
  packaged: parts.release !== null,
  linkScheme: parts.identity.linkScheme
})
if (request.kind === 'open') openWindow(request)
else runCommand(request, parts)

/** Does in order what must be done before Electron is ready, then loads what opens the window. */
function openWindow({ locations, opened }: Extract<Request, { kind: 'open' }>): void {
  const { profile: wanted, contentRoot, machineRoot } = locations
  const profile = useProfile(wanted)
  if (!isOnlyInstance(opened)) {
    app.exit(EXIT_CODES.done)
    return
  }
  const workstation = openWorkstation(parts.identity.id, machineRoot)
  const policies = workstation.policies()
  const logging = logSettingsOf(policies, profile)
  const log = openLog(logging, LOG_NAME, () => new Date())
  reportFatalErrors({ log: log.error, logFile: path.join(logging.folder, LOG_NAME) })
  for (const problem of heedSystemPolicies(policies, profile)) log.warning(problem)
  for (const { line, message } of policies.problems)
    log.warning(`${policies.file ?? ''}:${line ?? ''} ${message}`)
  const devServer = findDevServer()
  const development = devServer !== null
  prepareForPages({ devServer, packaged: parts.release !== null })
  const content = openContent({
    carried: parts.pack,
    root: contentRoot ?? parts.trustedRoot,
    workstation,
    profile,
    development,
    log: log.error
  })
  serveHandbook({ pages: parts.pages, live: content.live, devServer, log: log.error })
  void import('./open-handbook.electron').then(({ openHandbook }) =>
    openHandbook({
      profile,
      policies,
      logging,
      parts,
      content,
      opened,
      userAgent: userAgent(),
      development,
      log
    })
  )
}

/** Returns the parts of the application; ends it with a sentence where they cannot be read. */
function partsOrEnd(): Parts {
  try {
    return findParts()
  } catch (error) {
    const advice =
      'Demandez à la personne qui gère votre poste de réinstaller l’application. Vos signets sont conservés.'
    const cause = error instanceof Error ? error.message : String(error)
    // Before Electron is ready, Linux writes this to standard error.
    dialog.showErrorBox('L’installation du manuel est abîmée.', `${advice}\n\n${cause}`)
    process.exit(EXIT_CODES.failed)
  }
}

function findDevServer(): URL | null {
  const address = process.env['ELECTRON_RENDERER_URL']
  return address === undefined || parts.release !== null ? null : new URL(address)
}
