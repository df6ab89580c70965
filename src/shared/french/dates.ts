/** Names of the months, from January on. */
export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre'
] as const

/**
 * Returns a date in French words. Takes `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and answers with the same precision:
 * « 2018 », « mai 2018 », « 1er mai 2018 ». Spaces inside are non-breaking.
 */
export function frenchDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1] ?? month
  if (day === undefined) return `${name}\u00a0${year}`
  return `${day === '01' ? '1er' : Number(day)}\u00a0${name}\u00a0${year}`
}

/** Returns a date after « de », with the same precision: « de 2018 », « d’août 2018 », « du 1er mai 2018 ». */
export function ofFrenchDate(date: string): string {
  const words = frenchDate(date)
  if (date.length > 'YYYY-MM'.length) return `du ${words}`
  return /^[ao]/.test(words) ? `d’${words}` : `de ${words}`
}

/** Returns the French words for the local day of an ISO 8601 moment. */
export function frenchDay(moment: string): string {
  const local = new Date(moment)
  const pad = (n: number): string => String(n).padStart(2, '0')
  return frenchDate(`${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`)
}
