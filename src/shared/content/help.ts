import type { EntrySummary } from './entry'
import { kindOf } from './kinds'

/**
 * Id of the page that lists the guides of the application, and beginning of the ids of the guides. They belong to a release
 * of the application, not to a version of the content, where no entry may have such an id.
 */
export const HELP_ID = 'aide'

/** Returns whether an id names a guide of the application rather than an entry of the content. */
export function isHelp(id: string): boolean {
  return id === HELP_ID || id.startsWith(`${HELP_ID}-`)
}

/** Returns what an entry is, in French: its kind, or a guide. */
export function kindLabel({ id, type }: Pick<EntrySummary, 'id' | 'type'>): string {
  return isHelp(id) ? 'Guide de l’application' : kindOf(type).label
}
