import * as v from 'valibot'
import type { PrintFormat } from './job'
import { LAYOUTS, type PrintLayout } from './layouts'

/** Something drawn wider than its column: the title of its page, that of its section where it has one, its first words. */
export const tooWideSchema = v.object({
  title: v.string(),
  section: v.nullable(v.string()),
  words: v.string()
})
export type TooWide = v.InferOutput<typeof tooWideSchema>

/** Returns in French what is too wide, where, and what a reader who prints can do. */
export function refuseTooWide(wide: TooWide, { layout }: PrintFormat): string {
  return `Ce document ne peut pas être imprimé ${LAYOUTS[layout].phrase}\u00a0: ${nameTooWide(wide)} Choisissez un autre format, et signalez ce passage à la rédaction du manuel.`
}

/** Returns in French what is too wide, and what an editor can do. */
export function reportTooWide({ section, words }: TooWide, layout: PrintLayout): string {
  const where = section === null ? '' : `, section «\u00a0${section}\u00a0»`
  return `Imprimé ${LAYOUTS[layout].phrase}${where}, «\u00a0${words}\u00a0» est plus large que la page. Coupez ce passage, ou ôtez des colonnes à ce tableau.`
}

function nameTooWide({ title, section, words }: TooWide): string {
  const where = section === null ? '' : `, section «\u00a0${section}\u00a0»`
  return `dans «\u00a0${title}\u00a0»${where}, «\u00a0${words}\u00a0» est plus large que la page.`
}
