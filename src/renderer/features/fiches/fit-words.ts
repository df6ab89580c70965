import type { PrintFormat } from '../../../shared/model/print-job'
import { linesBeyond, type PageFit } from '../../lib/page-fit'

/** How many pages a layout is meant to fill; null where that is no matter. */
const ROOM: Readonly<Record<PrintFormat['layout'], number | null>> = {
  'one-page': 1,
  'two-sided': 2,
  'large-print': null
}

/** Something that makes a fiche shorter. */
export interface Remedy {
  readonly words: string
  readonly change: Partial<PrintFormat>
}

export interface FitWords {
  readonly fits: boolean
  readonly sentence: string
  readonly remedies: readonly Remedy[]
}

/** Returns whether a fiche fits what was asked for, in French, and what would help. */
export function describeFit(fit: PageFit, format: PrintFormat): FitWords {
  const count = fit.lines.length
  const room = ROOM[format.layout]
  const pages = (n: number): string => (n > 1 ? `${n} pages` : '1 page')
  if (room === null || count <= room)
    return { fits: true, sentence: `Tient sur ${pages(count)}`, remedies: [] }
  const beyond = linesBeyond(fit, room)
  const over = beyond > 1 ? `de ${beyond} lignes` : 'd’une ligne'
  const sentence = `Dépasse ${pages(room)} ${over}`
  return { fits: false, sentence, remedies: remediesFor(format) }
}

function remediesFor(format: PrintFormat): readonly Remedy[] {
  const all: readonly (Remedy | false)[] = [
    format.notes && { words: 'Sans les lignes de notes', change: { notes: false } },
    format.margins === 'normal' && { words: 'Marges étroites', change: { margins: 'narrow' } },
    format.glossary && { words: 'Sans les mots expliqués', change: { glossary: false } },
    format.layout === 'one-page' && { words: 'En recto verso', change: { layout: 'two-sided' } },
    format.layout === 'two-sided' && { words: 'Texte plus serré', change: { layout: 'one-page' } }
  ]
  return all.filter((remedy) => remedy !== false)
}
