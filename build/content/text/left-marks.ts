/** A mark of Markdown that formats nothing, where it stands in the text and what to write instead. */
export interface LeftMark {
  readonly offset: number
  readonly message: string
}

const EMPHASIS =
  'ne met rien en valeur : collez-le aux mots mis en valeur, avec une espace ou une ponctuation à l’extérieur, comme « **Attention** : suite »'
const LINK = 'Ces crochets ne forment pas un lien. Écrivez [texte](adresse), sans espace entre les deux.'

/** By line of the source: escapes are signs that are meant. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [
    /\[\^[^\]\s]+\]/gu,
    'Les notes de bas de page ne sont pas acceptées. Écrivez la précision dans la phrase ou entre parenthèses, et la source dans l’en-tête.'
  ],
  [
    /^\[[ xX]\](?=\s)/gu,
    'Les cases à cocher ne sont pas acceptées. Retirez « [ ] » : un point de liste suffit.'
  ],
  [/~~/gu, 'Le texte barré n’est pas accepté. Retirez ce passage, ou dites qu’il ne vaut plus.'],
  [
    /==(?=[^\s=])|(?<=[^\s=])==/gu,
    'Le surlignage n’est pas accepté. Mettez ce passage en gras : « **passage** ».'
  ],
  [/\{#[^}\s]*\}/gu, 'Un identifiant « {#…} » s’écrit à la fin d’un titre seulement.'],
  [/\[\[|\]\]|\]\(/gu, LINK],
  [/`+/gu, 'Cet accent grave n’a pas son pareil : le code s’écrit entre deux accents graves, « `code` ».'],
  [
    /\*+/gu,
    `Cet astérisque ${EMPHASIS}. S’il doit s’imprimer, écrivez « \\* » ; pour une multiplication, « × ».`
  ],
  [
    /(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu,
    `Ce tiret bas ${EMPHASIS}. S’il doit s’imprimer, écrivez « \\_ » ; un nom de fichier s’écrit entre accents graves, « \`mon_fichier\` ».`
  ]
]

/** Escapes, character references and addresses: what stands there is meant. */
const MEANT = /\\[!-/:-@[-`{-~]|&(?:#\w+|\w+);|(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu

/** Returns what stands in a run of text as written that looks like Markdown and formats nothing, in order. */
export function leftMarks(source: string): readonly LeftMark[] {
  const masked = source.replace(MEANT, (found) => ' '.repeat(found.length))
  const found = MARKS.flatMap(([pattern, message]) =>
    [...masked.matchAll(pattern)].map(({ index }) => ({ offset: index, message }))
  )
  return found.toSorted((one, other) => one.offset - other.offset)
}

/** Marks of emphasis that are inside a word are never meant: « agent*e*s », « 5*6*7 ». */
export const INSIDE_WORD =
  'Ce signe de mise en valeur touche une lettre ou un chiffre : s’il est voulu, mettez en valeur le mot entier ; s’il doit s’imprimer, écrivez « \\* » ; pour une multiplication, « × ».'

/** « __init__ » is a name in code, and bold elsewhere. */
export const DOUBLE_UNDERSCORE =
  'Le gras s’écrit « **mot** ». S’il s’agit d’un nom en code, entourez-le d’accents graves : « `__nom__` ».'
