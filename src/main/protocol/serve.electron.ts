import { app } from 'electron'
import type { ProtocolHandler } from './answer'
import { APP_SCHEME } from './origin'
import { refuse } from './respond'

/** Answers the scheme of the application in every session to come; `log` gets what stops an answer. Before `ready` only. */
export function serveScheme(answer: ProtocolHandler, log: (error: unknown) => void): void {
  const answerAnyway: ProtocolHandler = (request) =>
    answer(request).catch((error: unknown) => {
      log(error)
      return refuse(500)
    })
  app.on('session-created', (session) => {
    session.protocol.handle(APP_SCHEME, answerAnyway)
  })
}
