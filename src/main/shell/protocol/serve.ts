import { app } from 'electron'
import type { Answer } from './answer'
import { APP_SCHEME } from './origin'

/** Answers the scheme of the application in every session to come. Before `ready` only. */
export function serveScheme(answer: Answer): void {
  app.on('session-created', (session) => {
    session.protocol.handle(APP_SCHEME, answer)
  })
}
