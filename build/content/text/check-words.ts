import type { Emphasis, Nodes, PhrasingContent, Strong, Text } from 'mdast'
import { codePointName, findHiddenCharacter } from '../../../src/shared/text/hidden-characters'
import { passageAt, positionAt } from '../model/passage'
import { maskArticleStars } from './article-stars'
import { type ConversionNotes, startOf } from './body'
import { leftMarks } from './left-marks'

/** Marks of emphasis that are inside a word are never meant: « agent*e*s », « 5*6*7 ». */
const INSIDE_WORD =
  'Ce signe de mise en valeur touche une lettre ou un chiffre : s’il est voulu, mettez en valeur le mot entier ; s’il doit s’imprimer, écrivez « \\* » ; pour une multiplication, « × ».'
/** « www.exemple.fr/_a_ », « *.md,*.txt ». */
const INSIDE_NAME =
  'Ce signe disparaîtrait d’une adresse, d’un chemin ou d’un nom de fichier : entourez-le d’accents graves, ou écrivez l’adresse dans un lien, [texte](adresse).'
/** « __init__ » is a name in code, and bold elsewhere. */
const DOUBLE_UNDERSCORE =
  'Le gras s’écrit « **mot** ». S’il s’agit d’un nom en code, entourez-le d’accents graves : « `__nom__` ».'
/** What decoders put in the place of bytes that they do not understand. */
const REPLACEMENT = '\uFFFD'

/** Reports emphasis whose signs were meant as such, and would be lost. */
export function reportInsideWords(nodes: readonly PhrasingContent[], notes: ConversionNotes): void {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'emphasis' && node.type !== 'strong') continue
    const [before, after] = [nodes[index - 1], nodes[index + 1]]
    const touches =
      (before?.type === 'text' && /[\p{L}\p{N}]$/u.test(before.value)) ||
      (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value))
    if (touches) notes.report(startOf(node), 'mise-en-valeur', INSIDE_WORD)
    else if (isInsideName(node, notes)) notes.report(startOf(node), 'mise-en-valeur', INSIDE_NAME)
    if (written(node, notes).startsWith('__'))
      notes.report(startOf(node), 'mise-en-valeur', DOUBLE_UNDERSCORE)
  }
}

/** « le/_la_ » may be meant where both sides are emphasised. */
function isInsideName(node: Emphasis | Strong, notes: ConversionNotes): boolean {
  const { start, end } = node.position ?? {}
  const before = notes.source.slice(0, start?.offset).slice(-200)
  const after = notes.source.slice(end?.offset ?? notes.source.length, (end?.offset ?? 0) + 2)
  const inside = written(node, notes).replace(/^[*_]+|[*_]+$/g, '')
  return (
    /(?:https?:\/\/|www\.)\S*$/.test(before) ||
    /^(?:[,;:/\\=)]|\.(?!\.))|[/\\=(]$/.test(inside) ||
    (written(node, notes).startsWith('_') &&
      (/(?<![_*])[/\\=@#&]$/.test(before) || /^[/\\=@#&](?![_*])/.test(after)))
  )
}

/** Reports what looks like Markdown and stands in the text as it was typed, or cannot be seen there. */
export function reportLeftovers(node: Text, notes: ConversionNotes): void {
  const source = written(node, notes)
  const passage = passageAt(source, startOf(node))
  const before = notes.source.slice(0, node.position?.start.offset).split('\n').at(-1) ?? ''
  for (const { offset, message } of leftMarks(source, /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*$/.test(before)))
    notes.report(positionAt(passage, offset), 'signe-isole', message)
  reportUnknownReferences(node, source, notes)
  const hidden = findHiddenCharacter(node.value)
  if (hidden !== -1)
    notes.report(
      startOf(node),
      'caractere-cache',
      `Ce passage contient un caractère invisible (${codePointName(node.value, hidden)}) : retirez-le.`
    )
  if (node.value.includes(REPLACEMENT) && !source.includes(REPLACEMENT))
    notes.report(startOf(node), 'texte-perdu', 'Cette référence de caractère ne désigne rien : retirez-la.')
}

/** « &eaccute; » stays in the text as it is. */
function reportUnknownReferences(node: Text, source: string, notes: ConversionNotes): void {
  for (const { 0: reference, index } of source.matchAll(/(?<!\\)&[A-Za-z]\w*;/g))
    if (node.value.includes(reference) && !source.includes(`&amp;${reference.slice(1)}`))
      notes.report(
        positionAt(passageAt(source, startOf(node)), index),
        'signe-isole',
        `« ${reference} » ne désigne aucun caractère : écrivez le caractère lui-même.`
      )
}

/** A node as it was written, without the stars of articles of law. */
function written({ position }: Nodes, { source }: ConversionNotes): string {
  return maskArticleStars(source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0))
}
