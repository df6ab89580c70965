import type { Session } from 'electron'

/** Turns the spell checker off: it would fetch a dictionary at the first start. */
export function turnOffSpelling(session: Session): void {
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
}
