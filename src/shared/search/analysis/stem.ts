import { stemmer } from '@orama/stemmers/french'

/** Plurals that no rule gives, folded. */
const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ['travaux', 'travail'],
  ['teletravaux', 'teletravail'],
  ['baux', 'bail'],
  ['coraux', 'corail'],
  ['vitraux', 'vitrail'],
  ['ideaux', 'ideal'],
  ['maux', 'mal'],
  // The stemmer takes `-aux` for the plural of `-al`, and `-eux` for an adjective.
  ...['boyau', 'fabliau', 'joyau', 'materiau', 'noyau', 'tuyau'].map(pluralInX),
  ...['adieu', 'aveu', 'cheveu', 'desaveu', 'dieu', 'enjeu', 'essieu', 'feu', 'jeu', 'lieu', 'milieu'].map(
    pluralInX
  ),
  ...['neveu', 'voeu', 'bijou', 'caillou', 'chou', 'genou', 'hibou'].map(pluralInX),
  ['yeux', 'oeil']
])

function pluralInX(one: string): readonly [plural: string, singular: string] {
  return [`${one}x`, one]
}

/** `contenus`, `lois`, `forums`: the stemmer keeps some of these; `business` and words of three letters stay. */
const PLURAL_IN_S = /[^s]s$/

/**
 * Returns the singular of a folded word, or something that its singular gives as well (`mois` gives `moi`): terms of
 * the index need to agree with each other, not to be words.
 */
export function singular(folded: string): string {
  const irregular = IRREGULAR_PLURALS.get(folded)
  if (irregular !== undefined) return irregular
  return folded.length > 3 && PLURAL_IN_S.test(folded) ? folded.slice(0, -1) : folded
}

/**
 * Returns whether two folded words of one stem are inflections of one word: singular and plural, masculine and feminine.
 * `administration` and `administrateur` are not.
 */
export function isInflection(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [singular(a), singular(b)]
  const shorter = Math.min(one.length, other.length)
  let common = 0
  while (common < shorter && one[common] === other[common]) common += 1
  return common >= shorter - 1 && Math.abs(one.length - other.length) <= 2
}

/** Overstemming that matters in these texts: words, folded and singular, with the term that they have instead. */
const STEM_EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  // `commun`: digital commons are what this handbook is about; a municipality or a message is not one.
  ['commune', 'commune'],
  ['communication', 'communic'],
  ['communique', 'communic'],
  // `public`: to publish, as `publier` does, is not to be public.
  ['publication', 'publi'],
  // `format`: of a file.
  ['formation', 'formation']
])

/** Longer than any French word; keeps a hostile text from making giant terms. */
const MAX_LENGTH = 64
const LETTERS_ONLY = /^[a-z]+$/

/**
 * Returns the index term of a folded word: its stem (Snowball French), so that `logiciels` and `logiciel` are one term,
 * and `publique` and `public` too. Words with digits and words of other scripts are kept as they are. Folding comes
 * before stemming because readers drop accents.
 */
export function stem(folded: string): string {
  const word = folded.slice(0, MAX_LENGTH)
  if (!LETTERS_ONLY.test(word)) return word
  const one = singular(word)
  return STEM_EXCEPTIONS.get(one) ?? stemmer(one).replace(/qu$/, 'c')
}
