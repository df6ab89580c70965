import * as v from 'valibot'
import { counted, plural } from '../french/plural'

/** What no font of the machine draws, as it would be read, and the page on which it stands, from 1. */
export const missingCharacterSchema = v.object({ text: v.string(), page: v.number() })
export type MissingCharacter = v.InferOutput<typeof missingCharacterSchema>

/** Characters that a sentence names; more of them are counted. */
const MOST_NAMED = 8
/** Pages that it names for each of them: what stands in a footer stands on all. */
const MOST_PAGES = 3

/** Returns in French which characters the paper does not show and where, and what to do; null where it shows all. */
export function explainMissing(missing: readonly MissingCharacter[]): string | null {
  const pages = new Map<string, number[]>()
  for (const { text, page } of missing) {
    const known = pages.get(text) ?? []
    if (!known.includes(page)) pages.set(text, [...known, page])
  }
  if (pages.size === 0) return null
  const named = [...pages].slice(0, MOST_NAMED).map(([text, places]) => `${nameOf(text)} ${placesOf(places)}`)
  const others = pages.size - named.length
  const list = [...named, ...(others > 0 ? [counted(others, 'autre')] : [])].join(', ')
  return `Aucune police de ce poste ne dessine ${counted(pages.size, 'signe')}\u00a0: une case vide en tient lieu sur le papier. Ce sont\u00a0: ${list}. Écrivez-les autrement, ou imprimez depuis un poste qui a la police de cette écriture.`
}

/** A font that lacks a sign may lack it on the screen too: its numbers in Unicode name it all the same. */
function nameOf(text: string): string {
  const numbers = Array.from(
    text,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  )
  return text === '' ? 'un signe sans nom' : `«\u00a0${text}\u00a0» (${numbers.join(' ')})`
}

function placesOf(pages: readonly number[]): string {
  const named = pages.slice(0, MOST_PAGES).join(', ')
  return `${plural(pages.length, 'page')}\u00a0${named}${pages.length > MOST_PAGES ? '…' : ''}`
}
