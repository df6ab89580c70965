/** What stands before each particular of an entry, on screen, on paper and wherever its text is taken. */
export const FACT_LABELS = {
  audience: 'Pour qui',
  occasion: 'Quand',
  purpose: 'Pour quoi',
  belief: 'On entend dire',
  reality: 'En réalité',
  who: 'Qui l’a fait',
  period: 'Période',
  reference: 'Référence',
  date: 'Date',
  identifier: 'Identifiant',
  address: 'Adresse',
  toSay: 'La phrase à dire',
  figure: 'Le chiffre à citer',
  figures: 'Les chiffres',
  failure: 'Ce qui n’a pas marché',
  lesson: 'Ce qu’on en retient'
} as const
