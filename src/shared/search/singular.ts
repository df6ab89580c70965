/** Plurals that no rule gives, folded. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['travaux', 'travail'],
  ['baux', 'bail'],
  ['vitraux', 'vitrail'],
  ['noyaux', 'noyau'],
  ['tuyaux', 'tuyau'],
  ['joyaux', 'joyau'],
  ['jeux', 'jeu'],
  ['enjeux', 'enjeu'],
  ['lieux', 'lieu'],
  ['milieux', 'milieu'],
  ['voeux', 'voeu'],
  ['aveux', 'aveu'],
  ['feux', 'feu'],
  ['yeux', 'oeil']
])

/** `contenus`, `lois`, `forums`: the stemmer keeps some of these; `business` and words of three letters stay. */
const PLURAL_S = /[^s]s$/

/**
 * Returns the singular of a folded word, or something that its singular gives as well (`mois` gives `moi`): terms of
 * the index need to agree with each other, not to be words.
 */
export function singular(folded: string): string {
  const irregular = IRREGULAR.get(folded)
  if (irregular !== undefined) return irregular
  return folded.length > 3 && PLURAL_S.test(folded) ? folded.slice(0, -1) : folded
}
