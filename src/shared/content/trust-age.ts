import type { ContentStatus } from './content-status'

/** Months after which the reader is told that nothing newer was looked for. */
const OLD = 6
const DAY = 86_400_000
const DAYS_A_MONTH = 30.44

/**
 * Returns for how many months nothing has said whether there is a newer version, or null for less than six: since the server
 * last answered, a version was installed, or the newest one was published. A clock that is behind says nothing.
 */
export function trustAge(
  { versions, lastSuccess }: Pick<ContentStatus, 'versions' | 'lastSuccess'>,
  now: Date
): number | null {
  const known = [
    lastSuccess,
    ...versions.flatMap(({ publishedOn, installedAt }) => [publishedOn, installedAt])
  ]
  const latest = Math.max(...known.map((moment) => Date.parse(moment ?? '')).filter(Number.isFinite))
  const months = Math.floor((now.getTime() - latest) / DAY / DAYS_A_MONTH)
  return months >= OLD ? months : null
}

/** Returns that warning in French. */
export function trustAgeWords(months: number): string {
  return `Dernière vérification il y a ${months}\u00a0mois\u00a0: une version plus récente existe peut-être. Interrogez le serveur s’il y en a un, ou demandez une clé USB à la personne qui publie le manuel.`
}
