import path from 'node:path'
import { app, dialog } from 'electron'
import { parseCommandLine, type Request } from './commands/command-line'
import { EXIT_CODES } from './commands/exit-codes'
import { runCommand } from './run-command.electron'
import { runHeadless } from './run-headless.electron'
import { openContent } from './content/open-content'
import { openLog } from './files/log'
import { tolerateClosedOutput } from './output.electron'
import { heedSystemPolicies, logSettingsOf } from './heed-policies.electron'
import { findParts, type Parts } from './parts.electron'
import { prepareForPages, userAgent } from './prepare-for-pages.electron'
import { openWorkstation } from './policies/workstation'
import { findProfile, useProfile, type ProfileFolder } from './profile/profile-folder.electron'
import { serveHandbook } from './serve-handbook.electron'
import { avoidSmallSharedMemory } from './shared-memory.electron'
import { mayOpenWindow } from './window/display'
import { reportFatalErrors } from './window/fatal-errors.electron'
import { listenToSystem } from './window/opened-by-system.electron'
import { isOnlyInstance } from './window/single-instance.electron'

const LOG_NAME = 'journal.log'
const NO_DISPLAY =
  'Ouvrez une session graphique, ou demandez ce qu’il vous faut par une commande\u00a0: --help les dit toutes. Chacune fonctionne sans écran.'
const NO_FOLDER =
  'Libérez de la place sur le disque, ou demandez à la personne qui gère votre poste de vérifier votre dossier personnel et le dossier temporaire (TMPDIR, /tmp).'
const parts = partsOrEnd()
const request = parseCommandLine(process.argv.slice(1), {
  cwd: process.cwd(),
  packaged: parts.release !== null,
  linkScheme: parts.identity.linkScheme
})
tolerateClosedOutput()
avoidSmallSharedMemory(app.commandLine)
if (request.kind !== 'open') {
  const ended = runHeadless()
  if (ended === null) runCommand(request, parts)
  else process.exit(ended)
} else if (mayOpenWindow(process.env)) openWindow(request)
else endWith('Le manuel ne peut pas ouvrir sa fenêtre\u00a0: aucun écran n’est accessible.', NO_DISPLAY)

/** Does in order what must be done before Electron is ready, then loads what opens the window. */
function openWindow({ locations, opened }: Extract<Request, { kind: 'open' }>): void {
  const { profile: wanted, contentRoot, machineRoot } = locations
  const openedBySystem = listenToSystem()
  const { path: profile, temporary } = profileOrEnd(wanted)
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
    examinationWorker: parts.examinationWorker,
    workstation,
    profile,
    development,
    log: log.error
  })
  serveHandbook({ pages: parts.pages, live: content.live, devServer, log: log.error })
  void import('./open-handbook.electron').then(({ openHandbook }) =>
    openHandbook({
      profile,
      profileIsTemporary: temporary,
      policies,
      logging,
      parts,
      content,
      opened,
      openedBySystem,
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
    return endWith('L’installation du manuel est abîmée.', `${advice}\n\n${cause}`)
  }
}

/** Returns the folder of the profile, which Chromium has then; ends the application where nothing can be written anywhere. */
function profileOrEnd(wanted: string | null): ProfileFolder {
  try {
    const found = findProfile(wanted)
    useProfile(found)
    return found
  } catch (error) {
    return endWith('Le manuel ne trouve aucun dossier où écrire.', `${NO_FOLDER}\n\n${String(error)}`)
  }
}

/** Before Electron is ready, Linux writes this to standard error. */
function endWith(title: string, advice: string): never {
  dialog.showErrorBox(title, advice)
  process.exit(EXIT_CODES.failed)
}

function findDevServer(): URL | null {
  // A constant of the build: what is built has no such way in, whatever its program is called.
  if (!import.meta.env.DEV) return null
  const address = process.env['ELECTRON_RENDERER_URL']
  return address === undefined ? null : new URL(address)
}
