/** Stands where the editor has something to write; `check` finds it. */
export const PLACEHOLDER = 'À compléter'

/** Returns a box of three points to be written. */
export function boxOf(kind: string): string {
  return `:::${kind}
- ${PLACEHOLDER} : un point qui tient debout tout seul.
- ${PLACEHOLDER}.
- ${PLACEHOLDER}.
:::
`
}

export const READERS = `public: [agent]
quand: ${PLACEHOLDER}.
pour_quoi: ${PLACEHOLDER}.
# a_dire: La phrase à dire en réunion.
# chiffre: { valeur: 100 000, libelle: ce qu'il mesure, selon: qui le dit, date: 2026 }
`

export const NEXT = `## Et maintenant {#et-maintenant}

1. ${PLACEHOLDER}.
`

export const CARD = `# adresses:
#   - libelle: Site
#     adresse: https://…
# faits:
#   - libelle: Rôle
#     valeur: …
`
