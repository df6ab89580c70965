/** A mark of Markdown that formats nothing, where it stands in the text and what to write instead. */
export interface LeftMark {
  readonly offset: number
  readonly message: string
}

const EMPHASIS =
  'ne met rien en valeur : collez-le aux mots mis en valeur, avec une espace ou une ponctuation à l’extérieur, comme « **Attention** : suite »'
const LINK = 'Ces crochets ne forment pas un lien. Écrivez [texte](adresse), sans espace entre les deux.'
/** Of footnotes, wherever they are met. */
export const FOOTNOTE =
  'Les notes de bas de page ne sont pas acceptées. Écrivez la précision dans la phrase ou entre parenthèses, et la source dans l’en-tête.'
const BOX = 'Un encadré s’ouvre par une ligne « :::nom » et se ferme par une ligne « ::: ».'
const TABLE =
  'Cette barre ne forme pas un tableau : la ligne des titres est suivie d’une ligne « | --- | --- | » qui a autant de colonnes. S’il s’agit de code, entourez-le d’accents graves.'

/** Escapes are signs that are meant. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/\[\^[^\]\s]+\]|\^\[/gu, FOOTNOTE],
  [/\[[ xX]\]/gu, 'Les cases à cocher ne sont pas acceptées. Retirez « [ ] » : un point de liste suffit.'],
  [
    /~~|(?<!~)~(?![\s~])[^~\n]*(?<![\s~])~(?!~)/gu,
    'Le texte barré n’est pas accepté. Retirez ce passage, ou dites qu’il ne vaut plus ; un indice s’écrit avec son signe, comme « H₂O ».'
  ],
  [
    /==(?=[^\s=])|(?<=[^\s=])==|(?<![\p{L}\p{N}+])\+\+(?=[^\s+])/gu,
    'Le surlignage n’est pas accepté. Mettez ce passage en gras : « **passage** ».'
  ],
  [
    /\^[^\s^]+\^/gu,
    'Les exposants entre « ^ » ne sont pas acceptés. Écrivez le signe lui-même : « m² », « 2e ».'
  ],
  [
    /\$(?=[^\s$])[^$\n]*[\\^_=][^$\n]*(?<=[^\s$])\$/gu,
    'Les formules entre « $ » ne sont pas acceptées. Dites-la par une phrase, ou avec les signes eux-mêmes.'
  ],
  [
    /(?<!\S):[a-z][a-z0-9_+-]*:(?![^\s.,;])/gu,
    'Ce nom d’émoticône resterait tel quel : retirez-le, ou écrivez le signe lui-même.'
  ],
  [/\{#[^}\s]*\}/gu, 'Un identifiant « {#…} » s’écrit à la fin d’un titre seulement.'],
  [/\{(?:[.:]|[a-z-]+=)[^}\n]*\}/gu, 'Les attributs entre accolades ne sont pas acceptés : retirez-les.'],
  [/\[![\p{L}]+\]/gu, `Cette alerte n’est pas acceptée : faites-en un encadré. ${BOX}`],
  [/\[\[|\]\]|\]\(|\]\[/gu, LINK],
  [/`+/gu, 'Cet accent grave n’a pas son pareil : le code s’écrit entre deux accents graves, « `code` ».'],
  [
    /\*+/gu,
    `Cet astérisque ${EMPHASIS}. S’il doit s’imprimer, écrivez « \\* » ; pour une multiplication, « × ».`
  ],
  [
    /(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu,
    `Ce tiret bas ${EMPHASIS}. S’il doit s’imprimer, écrivez « \\_ » ; un nom de fichier s’écrit entre accents graves, « \`mon_fichier\` ».`
  ],
  [/\|(?=[^|\n]*\|)/gu, TABLE]
]

const HEADING =
  'Un titre s’écrit avec deux ou trois dièses, puis une espace : « ## Titre {#titre} ». Si ce dièse doit s’imprimer, écrivez « \\# ».'
const ITEM = 'Un point de liste s’écrit « - mot » ou « 1. mot », avec une espace après le signe.'
const BULLET =
  'Ce signe ne fait pas un point de liste : les lignes se suivraient dans un seul paragraphe. Écrivez « - » et une espace.'

/** Where a line begins, after the marks of quotes. */
const LINE_MARKS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^[ \t>]*)#+(?!\d)/gmu, HEADING],
  [/(?<=^[ \t>]*)(?:[-+](?=\p{L})|\d{1,2}[.)](?=\p{Lu}?\p{Ll}{2}))/gmu, ITEM],
  [/(?<=^[ \t>]*)[•◦▪‣●○∙\uF0B7]/gmu, BULLET],
  [/(?<=^[ \t>]*[–—][ \u00A0][^]*\n[ \t>]*)[–—](?=[ \u00A0])/gu, BULLET],
  [
    /(?<=\n[ \t>]*):(?=[ \t])/gu,
    'Les listes de définitions ne sont pas acceptées. Écrivez « **terme** : sa définition », un point de liste chacun.'
  ],
  [/(?<=^[ \t>]*)(?:!!!|\?\?\?)(?=[ \t]\p{L})/gmu, `Cet encadré n’est pas accepté. ${BOX}`],
  [
    /(?<=^[ \t>]*)\[toc\][ \t]*$/gimu,
    'La liste des titres d’une page se fait d’elle-même : retirez « [TOC] ».'
  ],
  [/(?<=^[ \t>]*)={3,}[ \t]*$/gmu, 'Les filets ne sont pas acceptés. Séparez les parties par un titre.'],
  [/(?<=^[ \t>]*)\|/gmu, TABLE]
]

/** Escapes, character references and addresses: what stands there is meant. */
const MEANT = /\\[!-/:-@[-`{-~]|&(?:#\w+|\w+);|(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu

/** Looked for before what is meant is hidden: addresses and escapes are part of them. */
const UNHIDDEN: readonly (readonly [RegExp, string])[] = [
  [/(?<!\\)\](?=\s+\((?:https?:\/\/|www\.|[a-z0-9]+(?:-[a-z0-9]+)+(?:#[a-z0-9-]+)?\)))/gu, LINK],
  [/(?<!\\)\)\[(?=https?:\/\/|www\.)/gu, LINK],
  [
    /\\\\|(?<![\p{L}\p{N}])[A-Za-z]:\\(?=[!-/:-@[-`{-~])/gu,
    'Une barre oblique inverse disparaîtrait : entourez ce chemin d’accents graves, « `\\\\serveur\\partage` ».'
  ],
  [
    /(?<!\\)&(?:nbsp|amp|lt|gt|quot|[A-Za-z]+(?:acute|grave|circ|cedil|uml))\b(?!;)/gu,
    'Il manque « ; » à la fin de cette référence de caractère, ou écrivez le caractère lui-même.'
  ]
]

/**
 * Returns what stands in a run of text as written that looks like Markdown and formats nothing, in order.
 * @param startsLine whether nothing stands before it on its line
 */
export function leftMarks(source: string, startsLine: boolean): readonly LeftMark[] {
  const masked = source.replace(MEANT, (found) => ' '.repeat(found.length))
  const first = source.indexOf('\n')
  const isFirstLine = (offset: number): boolean => first === -1 || offset < first
  const found = [
    ...find(UNHIDDEN, source),
    ...find(MARKS, masked),
    ...find(LINE_MARKS, masked).filter(({ offset }) => startsLine || !isFirstLine(offset))
  ]
  return found.toSorted((one, other) => one.offset - other.offset)
}

function find(marks: readonly (readonly [RegExp, string])[], text: string): readonly LeftMark[] {
  return marks.flatMap(([pattern, message]) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ offset: index, message }))
  )
}
