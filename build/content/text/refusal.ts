import type { Nodes } from 'mdast'
import { FOOTNOTE } from './left-marks'

const LINE_BREAK =
  'Le HTML n’est pas accepté. Un retour à la ligne s’écrit par deux espaces en fin de ligne ; une cellule de tableau n’en a pas.'

const REFUSALS: Partial<Record<Nodes['type'], string>> = {
  html: 'Le HTML n’est pas accepté. Écrivez ce passage en Markdown, ou entourez-le d’accents graves s’il s’agit de code à montrer.',
  image: 'Les images ne sont pas acceptées pour le moment. Dites la même chose par une phrase ou un tableau.',
  imageReference:
    'Les images ne sont pas acceptées pour le moment. Dites la même chose par une phrase ou un tableau.',
  code: 'Les blocs de code ne sont pas acceptés. Si ce n’en est pas un, retirez les espaces en début de ligne (quatre espaces font un bloc de code).',
  thematicBreak: 'Les filets (--- ou ***) ne sont pas acceptés. Séparez les parties par un titre.',
  definition:
    'Les liens par renvoi ne sont pas acceptés. Écrivez l’adresse à l’endroit du lien : [texte](adresse).',
  linkReference:
    'Les liens par renvoi ne sont pas acceptés. Écrivez l’adresse à l’endroit du lien : [texte](adresse).',
  containerDirective:
    'Un encadré ne peut se trouver à cet endroit. Placez-le entre deux paragraphes de la page.',
  heading: 'Un titre ne peut se trouver à cet endroit. Sortez-le de la liste, de la citation ou de l’encadré.'
}

/** Returns why a node of the Markdown tree cannot be part of the text, and what to write instead. */
export function refusal(node: Nodes): string {
  if ((node.type === 'definition' || node.type === 'linkReference') && node.label?.startsWith('^') === true)
    return FOOTNOTE
  if (node.type === 'html' && /^<br\b/i.test(node.value)) return LINE_BREAK
  return (
    REFUSALS[node.type] ??
    `L’élément Markdown « ${node.type} » n’est pas accepté. Écrivez ce passage autrement.`
  )
}
