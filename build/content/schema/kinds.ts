import * as v from 'valibot'
import type { EntryType } from '../../../src/shared/content/kinds'
import { HUE_WORDS } from './hues'
import { addressField, dateField, keyField, listField, textField } from './fields'
import { card, figureField, forReaders } from './parts'
import { boxOf, CARD, NEXT, PLACEHOLDER, READERS } from './skeleton-parts'

/** What the files of a kind of entry hold, besides the fields of all. */
interface KindSource {
  readonly fields: v.ObjectEntries
  /** What a new file begins with: front matter after the common fields, and text. */
  readonly skeleton: { readonly fields: string; readonly text: string }
}

/** Front matter and skeleton of every kind of `src/shared/content/kinds.ts`. */
export const KIND_SOURCES = {
  chapitre: {
    fields: {
      teinte: v.optional(
        v.picklist(HUE_WORDS, `la teinte d’une partie est l’une de : ${HUE_WORDS.join(', ')}.`)
      ),
      introduction: v.optional(v.literal('oui', 'écrivez « oui », ou retirez ce champ.'))
    },
    skeleton: {
      fields: '# teinte: bleu\n',
      text: `${PLACEHOLDER} : ce à quoi ce chapitre répond, et par où commencer.\n`
    }
  },
  fiche: {
    fields: forReaders,
    skeleton: {
      fields: READERS,
      text: `${boxOf('a-retenir')}\n## ${PLACEHOLDER} {#premiere-partie}\n\n${PLACEHOLDER}.\n\n${NEXT}`
    }
  },
  modele: {
    fields: { ...forReaders, avertissement: textField(400) },
    skeleton: {
      fields: `${READERS}avertissement: ${PLACEHOLDER}, ce qu'il faut faire vérifier avant de signer.\n`,
      text: `${boxOf('a-retenir')}
## Le texte {#texte}

:::modele[${PLACEHOLDER} : le nom du document]
${PLACEHOLDER} :champ[nom de l'administration].
:::

${NEXT}`
    }
  },
  cas: {
    fields: {
      ...forReaders,
      qui: textField(240),
      periode: textField(120),
      chiffres: v.optional(listField(figureField)),
      echec: textField(600),
      lecon: textField(600)
    },
    skeleton: {
      fields: `${READERS}qui: ${PLACEHOLDER}
periode: ${PLACEHOLDER}
# chiffres:
#   - valeur: 40 000 €
#     libelle: ce que ce chiffre mesure
#     selon: qui le dit
#     date: 2026
echec: ${PLACEHOLDER}, ce qui n'a pas marché.
lecon: ${PLACEHOLDER}, ce qu'un autre peut en retenir.
`,
      text: `${boxOf('a-retenir')}\n## Ce qui s'est passé {#recit}\n\n${PLACEHOLDER}.\n\n${NEXT}`
    }
  },
  definition: {
    fields: { sigle: v.optional(textField(30)), aussi: v.optional(listField(textField(80))) },
    skeleton: {
      fields: '# sigle: ABC\n# aussi: [synonyme]\n',
      text: `${PLACEHOLDER} : une explication, un exemple.\n`
    }
  },
  'idee-recue': {
    fields: { ...forReaders, croyance: textField(240), realite: textField(400) },
    skeleton: {
      fields: `${READERS}croyance: ${PLACEHOLDER}.\nrealite: ${PLACEHOLDER}.\n`,
      text: `${boxOf('a-retenir')}\n${PLACEHOLDER}.\n\n${boxOf('ce-que-ca-change')}\n${NEXT}`
    }
  },
  organisation: {
    fields: { ...card, famille: keyField, depuis: v.optional(textField(60)) },
    skeleton: {
      fields: `famille: a-completer\n# depuis: 1998\n${CARD}`,
      text: `${PLACEHOLDER} : ce que c’est, et pourquoi une administration s’y intéresse.\n`
    }
  },
  ressource: {
    fields: { ...card, nature: v.optional(textField(60)) },
    skeleton: {
      fields: `nature: ${PLACEHOLDER}\n${CARD}`,
      text: `${PLACEHOLDER} : ce que c’est, et à quoi elle sert.\n`
    }
  },
  'texte-juridique': {
    fields: {
      reference: textField(300),
      date: v.optional(dateField),
      identifiant: v.optional(textField(60)),
      adresse: v.optional(addressField)
    },
    skeleton: {
      fields: `reference: ${PLACEHOLDER}\n# date: 2016-10-07\n# identifiant: JORFTEXT…\n# adresse: https://…\n`,
      text: `${PLACEHOLDER} : ce que dit le texte, en mots simples ; ce qu’il change ; ses limites.\n`
    }
  }
} as const satisfies Readonly<Record<EntryType, KindSource>>
