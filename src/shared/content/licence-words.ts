import type { Citation } from './source'
import type { Licence, LicenceSubject } from './view'

/** What a licence applies to, in words. */
export const subjectLabels: Readonly<Record<LicenceSubject, string>> = {
  code: 'Code',
  data: 'Données',
  content: 'Contenus'
}

/** What a reader asks of the licences; an empty string asks nothing. */
export interface LicenceWish {
  readonly subject: '' | LicenceSubject
  readonly family: string
  readonly listedOnly: boolean
  readonly networkOnly: boolean
}

/** Returns the licences that answer every wish. */
export function filterLicences(licences: readonly Licence[], wish: LicenceWish): readonly Licence[] {
  return licences.filter(
    ({ subjects, family, listed, network }) =>
      (wish.subject === '' || subjects.includes(wish.subject)) &&
      (wish.family === '' || family === wish.family) &&
      (!wish.listedOnly || listed) &&
      (!wish.networkOnly || network === true)
  )
}

/** Returns « Oui », « Non », or that the sources do not say. */
export function yesNoWords(value: boolean | null): string {
  return value === null ? 'Non précisé' : value ? 'Oui' : 'Non'
}

/** Returns a word with a capital first letter. */
export function capitalise(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1)
}

/** Returns a source in a line: its title, and where in it. */
export function citationWords({ title, detail }: Citation): string {
  return detail === null ? title : `${title}, ${detail}`
}
