import path from 'node:path'
import { app } from 'electron'
import type { Locations, Request } from './commands/command-line'
import { EXIT_CODES } from './commands/exit-codes'
import { commandLineHelp } from './commands/help'
import { complain, reportOutcome } from './commands/report-outcome'
import { lookUpProxy } from './content/look-up-proxy.electron'
import { openContent, type Content } from './content/open-content'
import type { LogSettings } from './files/log'
import type { Parts } from './parts.electron'
import { logSettingsOf } from './heed-policies.electron'
import { prepareForPages, userAgent } from './prepare-for-pages.electron'
import { openWorkstation } from './policies/workstation'
import { openSettings } from './profile/settings'
import { settingsFile } from './profile/open-profile'
import { findProfile, useTemporaryProfile } from './profile/profile-folder.electron'
import { serveHandbook } from './serve-handbook.electron'

/** Everything that the application is started for besides its window. */
type Command = Exclude<Request, { kind: 'open' }>

/** Does what the command line asks for, and ends the application with the exit code. */
export function runCommand(command: Command, parts: Parts): void {
  void run(command, parts)
    .catch((error: unknown) => {
      complain(`Une erreur imprévue a tout interrompu. ${String(error)}`)
      return EXIT_CODES.failed
    })
    .then((code) => {
      app.exit(code)
    })
}

/** Returns the exit code of a command: a kind without a case does not compile. */
async function run(command: Command, parts: Parts): Promise<number> {
  switch (command.kind) {
    case 'print':
      return print(command, parts)
    case 'verify-code':
      return verify(command, parts)
    case 'import-content':
      return importFrom(command, parts)
    case 'ask-server':
      return ask(command, parts)
    case 'content-status':
      return showStatus(command, parts)
    case 'choose-version': {
      const { content } = openBeside(command.locations, parts)
      const { chooseVersion } = await import('./commands/choose-version')
      return chooseVersion(command.version, content)
    }
    case 'self-test':
      return verifyInstallation(command, parts)
    case 'print-policies': {
      const { printPolicies } = await import('./commands/policies')
      return printPolicies(
        openWorkstation(parts.identity.id, command.locations.machineRoot).policies(),
        command.json
      )
    }
    case 'check-policies': {
      const { checkPolicies } = await import('./commands/policies')
      return checkPolicies(command.file, command.json)
    }
    case 'help':
      return reportOutcome(EXIT_CODES.done, commandLineHelp(parts.identity.name))
    case 'version':
      return reportOutcome(
        EXIT_CODES.done,
        `${app.getName()} ${app.getVersion()} (Electron ${process.versions.electron})`
      )
    case 'misused':
      return reportOutcome(EXIT_CODES.misused, `${command.message} Aide : --help.`)
  }
}

/** The preparations come first: all of them must be done before Electron is ready. */
async function print(
  { locations, print: request }: Extract<Command, { kind: 'print' }>,
  parts: Parts
): Promise<number> {
  const { content } = openBeside(locations, parts)
  if (request.book) {
    const { writeEpubs } = await import('./commands/write-epub')
    return writeEpubs(request, content.live)
  }
  prepareForPages({ devServer: null, packaged: parts.release !== null })
  app.disableHardwareAcceleration()
  serveHandbook({ pages: parts.pages, live: content.live, devServer: null, log: complain })
  const { printFromCommandLine } = await import('./commands/print.electron')
  return printFromCommandLine({
    request,
    live: content.live,
    policies: content.workstation.policies(),
    workerScript: parts.pdfWorker,
    log: complain
  })
}

async function verifyInstallation(
  { locations, json }: Extract<Command, { kind: 'self-test' }>,
  parts: Parts
): Promise<number> {
  const { content, profile } = openBeside(locations, parts)
  prepareForPages({ devServer: null, packaged: parts.release !== null })
  // Its default ends the application with the hidden window, before the last checks.
  app.on('window-all-closed', () => undefined)
  app.disableHardwareAcceleration()
  serveHandbook({ pages: parts.pages, live: content.live, devServer: null, log: complain })
  const settings = openSettings(settingsFile(profile), () => new Date())
  const [{ selfTest }, { thisInstallation }, { openContentUpdates }] = await Promise.all([
    import('./commands/self-test'),
    import('./self-test/this-installation.electron'),
    import('./content/updates')
  ])
  const updates = await openContentUpdates({
    profile,
    logging: contentLogging(content, profile, false),
    content,
    chosenServer: async () => (await settings).value().contentServer,
    userAgent: userAgent(),
    lookUpProxy
  })
  const { identity, release, preload, pdfWorker: workerScript } = parts
  const installation = thisInstallation({
    content,
    updates,
    profile,
    identity,
    release,
    workerScript,
    preload,
    log: complain
  })
  return selfTest(installation, json)
}

async function verify(
  { locations, code, json }: Extract<Command, { kind: 'verify-code' }>,
  parts: Parts
): Promise<number> {
  const { content } = openBeside(locations, parts)
  const { verifyCode } = await import('./commands/verify-code')
  return verifyCode({ code, json, live: content.live })
}

async function importFrom(
  { locations, source, machine, json }: Extract<Command, { kind: 'import-content' }>,
  parts: Parts
): Promise<number> {
  const { content, profile, temporary } = openBeside(locations, parts)
  if (temporary && !machine) return reportOutcome(EXIT_CODES.failed, NOWHERE_TO_INSTALL)
  const logging = contentLogging(content, profile, machine)
  const { importContent } = await import('./commands/import-content')
  return importContent({ source, machine, json, content, logging })
}

async function ask(
  { locations, ...asked }: Extract<Command, { kind: 'ask-server' }>,
  parts: Parts
): Promise<number> {
  const { content, profile, temporary } = openBeside(locations, parts)
  if (temporary && asked.install && !asked.machine)
    return reportOutcome(EXIT_CODES.failed, NOWHERE_TO_INSTALL)
  // Chromium may be asked for a proxy: its network is shut before it starts.
  prepareForPages({ devServer: null, packaged: parts.release !== null })
  const settings = openSettings(settingsFile(profile), () => new Date())
  const { askServer } = await import('./commands/ask-server')
  return askServer({
    ...asked,
    content,
    profile,
    logging: contentLogging(content, profile, asked.machine),
    chosenServer: async () => (await settings).value().contentServer,
    userAgent: userAgent(),
    lookUpProxy
  })
}

/** Returns where installations are noted: of the whole workstation, beside its versions. */
function contentLogging({ workstation }: Content, profile: string, machine: boolean): LogSettings {
  const settings = logSettingsOf(workstation.policies(), profile)
  return machine ? { ...settings, folder: path.dirname(workstation.content), isShared: true } : settings
}

async function showStatus(
  { locations, json }: Extract<Command, { kind: 'content-status' }>,
  parts: Parts
): Promise<number> {
  const { content, profile } = openBeside(locations, parts)
  const settings = openSettings(settingsFile(profile), () => new Date())
  const { showContentStatus } = await import('./commands/content-status')
  return showContentStatus({
    content,
    profile,
    json,
    chosenServer: async () => (await settings).value().contentServer
  })
}

/** What a command works with. */
interface Beside {
  readonly content: Content
  readonly profile: string
  /** This user has no folder: what is installed in the profile would be gone at the end. */
  readonly temporary: boolean
}

const NOWHERE_TO_INSTALL =
  'Aucun dossier personnel n’a été trouvé\u00a0: la version serait perdue aussitôt. Installez-la pour tout le poste (--machine), ou nommez un dossier avec --user-data-dir.'

/** Opens the content beside whatever instance is running: the profile of Chromium that it uses is left alone. */
function openBeside({ profile: wanted, contentRoot, machineRoot }: Locations, parts: Parts): Beside {
  const { path: profile, temporary } = findProfile(wanted)
  if (!temporary) useTemporaryProfile()
  const content = openContent({
    carried: parts.pack,
    root: contentRoot ?? parts.trustedRoot,
    examinationWorker: parts.examinationWorker,
    workstation: openWorkstation(parts.identity.id, machineRoot),
    profile,
    development: false,
    log: complain
  })
  return { content, profile, temporary }
}
