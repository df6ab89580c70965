import type { Session } from 'electron'

/** Chromium's code for a failed verification; see https://www.electronjs.org/docs/latest/api/session. */
const FAILURE = -2

/** Refuses every certificate: nothing of the application speaks TLS through Chromium. */
export function refuseCertificates(session: Session): void {
  session.setCertificateVerifyProc((_request, answer) => {
    answer(FAILURE)
  })
}
