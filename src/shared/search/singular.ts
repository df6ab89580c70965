/** Plurals that no rule gives, folded. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['travaux', 'travail'],
  ['teletravaux', 'teletravail'],
  ['baux', 'bail'],
  ['coraux', 'corail'],
  ['vitraux', 'vitrail'],
  ['ideaux', 'ideal'],
  ['maux', 'mal'],
  // The stemmer takes `-aux` for the plural of `-al`, and `-eux` for an adjective.
  ...['boyau', 'fabliau', 'joyau', 'materiau', 'noyau', 'tuyau'].map(plural),
  ...['adieu', 'aveu', 'cheveu', 'desaveu', 'dieu', 'enjeu', 'essieu', 'feu', 'jeu', 'lieu', 'milieu'].map(
    plural
  ),
  ...['neveu', 'voeu', 'bijou', 'caillou', 'chou', 'genou', 'hibou'].map(plural),
  ['yeux', 'oeil']
])

function plural(singular: string): readonly [plural: string, singular: string] {
  return [`${singular}x`, singular]
}

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
