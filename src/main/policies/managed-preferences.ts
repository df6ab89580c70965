import { meaningsOfText, type ManagedValue } from './managed-values'

/** Returns the file in which macOS keeps what a profile of its management decides about a handbook. */
export function managedPreferencesFile(handbook: string): string {
  return `/Library/Managed Preferences/fr.${handbook}.plist`
}

/**
 * Returns the values in what `plutil -convert json` writes of managed preferences: a dictionary for each part. A property
 * list has no null: it is written as the text « null ». Null for any other text.
 */
export function readManagedPreferences(json: string): readonly ManagedValue[] | null {
  const [, whole] = meaningsOfText(json)
  if (!isDictionary(whole) || ('impose' in whole && !isDictionary(whole['impose']))) return null
  return Object.entries(whole).flatMap(([part, values]) =>
    isDictionary(values)
      ? Object.entries(values).map(([name, value]) => ({
          part,
          name,
          meanings: typeof value === 'string' ? meaningsOfText(value) : [value]
        }))
      : []
  )
}

function isDictionary(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
