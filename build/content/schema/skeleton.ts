import type { EntryType } from '../../../src/shared/model/entry'

/** Stands where the editor has something to write; `check` finds it. */
export const PLACEHOLDER = 'À compléter'

const BOX = (kind: string): string => `:::${kind}
- ${PLACEHOLDER} : un point qui tient debout tout seul.
- ${PLACEHOLDER}.
- ${PLACEHOLDER}.
:::
`
const READERS = `public: [agent]
quand: ${PLACEHOLDER}.
pour_quoi: ${PLACEHOLDER}.
`
const NEXT = `## Et maintenant {#et-maintenant}

1. ${PLACEHOLDER}.
`
const CARD = `# adresses:
#   - libelle: Site
#     adresse: https://…
# faits:
#   - libelle: Rôle
#     valeur: …
`

/** What follows the common fields, and the text, of each type. */
const PARTS: Readonly<Record<EntryType, { readonly fields: string; readonly text: string }>> = {
  chapitre: { fields: '', text: `${PLACEHOLDER} : ce à quoi ce chapitre répond, et par où commencer.\n` },
  fiche: {
    fields: READERS,
    text: `${BOX('a-retenir')}\n## ${PLACEHOLDER} {#premiere-partie}\n\n${PLACEHOLDER}.\n\n${NEXT}`
  },
  definition: {
    fields: '# sigle: ABC\n# aussi: [synonyme]\n',
    text: `${PLACEHOLDER} : une explication, un exemple.\n`
  },
  'idee-recue': {
    fields: `${READERS}croyance: ${PLACEHOLDER}.\nrealite: ${PLACEHOLDER}.\n`,
    text: `${BOX('a-retenir')}\n${PLACEHOLDER}.\n\n${BOX('ce-que-ca-change')}\n${NEXT}`
  },
  organisation: {
    fields: `famille: a-completer\n# depuis: 1998\n${CARD}`,
    text: `${PLACEHOLDER} : ce que c’est, et pourquoi une administration s’y intéresse.\n`
  },
  ressource: {
    fields: `nature: ${PLACEHOLDER}\n${CARD}`,
    text: `${PLACEHOLDER} : ce que c’est, et à quoi elle sert.\n`
  },
  'texte-juridique': {
    fields: `reference: ${PLACEHOLDER}\n# date: 2016-10-07\n# identifiant: JORFTEXT…\n# adresse: https://…\n`,
    text: `${PLACEHOLDER} : ce que dit le texte, en mots simples ; ce qu’il change ; ses limites.\n`
  }
}

/** Returns the file of a new entry: everything its type requires is there, and what is left to write is marked. */
export function skeleton(
  type: EntryType,
  { id, title, today }: { readonly id: string; readonly title: string | null; readonly today: string }
): string {
  const { fields, text } = PARTS[type]
  return `---
id: ${id}
type: ${type}
titre: ${JSON.stringify(title ?? PLACEHOLDER)}
resume: ${PLACEHOLDER}.
revu_le: ${today}
${fields}sources:
  - cle: a-completer
---
${text}`
}
