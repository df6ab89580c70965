import { app, BrowserWindow, dialog } from 'electron'

export interface FatalErrorOptions {
  readonly log: (error: unknown) => void
  /** Path of the log, named to the reader. */
  readonly logFile: string
}

const QUIT = 1

/** Logs every uncaught error in full, and asks the reader whether to continue. */
export function reportFatalErrors({ log, logFile }: FatalErrorOptions): void {
  let asking = false
  const report = (error: unknown): void => {
    log(error)
    // One question at a time: an error may come back many times a second.
    if (asking) return
    asking = true
    // Without a window there is nothing to continue with.
    if (BrowserWindow.getAllWindows().length === 0) {
      dialog.showErrorBox('Le manuel ne peut pas s’ouvrir.', advice(logFile))
      app.exit(1)
    } else if (ask(logFile) === QUIT) app.exit(1)
    asking = false
  }
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}

function ask(logFile: string): number {
  return dialog.showMessageBoxSync({
    type: 'error',
    message: 'Le manuel a rencontré une erreur imprévue.',
    detail: advice(logFile),
    buttons: ['Continuer', 'Quitter'],
    defaultId: 0,
    cancelId: 0,
    noLink: true
  })
}

function advice(logFile: string): string {
  return `Vos signets enregistrés sont conservés. Fermez le manuel puis rouvrez-le. Si l’erreur revient, transmettez ce fichier à la personne qui gère votre poste\u00a0:\n\n${logFile}`
}
