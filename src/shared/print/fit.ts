import type { PrintFormat } from './job'
import { LAYOUTS, type PrintLayout } from './layouts'
import { counted } from '../french/plural'

/** How a printed document fits its pages. */
export interface PageFit {
  /** Lines of text on each page, its footer left out. */
  readonly lines: readonly number[]
}

/** Something that makes a fiche shorter. */
export interface Remedy {
  readonly words: string
  readonly change: Partial<PrintFormat>
}

/** Returns by how many lines a document goes beyond the room of its layout; 0 where it fits. */
export function linesBeyond({ lines }: PageFit, { layout }: PrintFormat): number {
  const { room } = LAYOUTS[layout]
  return room === null ? 0 : lines.slice(room).reduce((sum, count) => sum + count, 0)
}

/** Returns whether a document has the room that its layout gives. */
export function fitsRoom({ lines }: PageFit, { layout }: PrintFormat): boolean {
  return lines.length <= (LAYOUTS[layout].room ?? Infinity)
}

/**
 * Returns in French whether a document fits its layout.
 * @param pages how many it has
 * @param beyond lines that are too many
 */
export function describeFit(pages: number, beyond: number, { layout }: PrintFormat): string {
  const { room } = LAYOUTS[layout]
  if (room === null || pages <= room) return `Tient sur ${counted(pages, 'page')}`
  return `Dépasse ${counted(room, 'page')} ${beyond > 1 ? `de ${counted(beyond, 'ligne')}` : 'd’une ligne'}`
}

/**
 * Returns what makes a document fit: everything that does alone, or else all that saves room together, and the layout
 * with more room. Each is tried.
 * @param fits whether the document fits when it is set so
 */
export async function findRemedies(
  format: PrintFormat,
  fits: (format: PrintFormat) => Promise<boolean>
): Promise<readonly Remedy[]> {
  const fitting = async (remedies: readonly Remedy[]): Promise<readonly Remedy[]> => {
    const found: Remedy[] = []
    for (const remedy of remedies) if (await fits({ ...format, ...remedy.change })) found.push(remedy)
    return found
  }
  const savers = saversFor(format)
  const alone = await fitting(savers)
  const together = alone.length === 0 && savers.length > 1 ? await fitting([allOf(savers)]) : []
  return [...alone, ...together, ...(await fitting(otherLayout(format)))]
}

function allOf(savers: readonly Remedy[]): Remedy {
  const [first = '', ...others] = savers.map(({ words }) => words)
  return {
    words: [first, ...others.map((words) => words.toLowerCase())].join(', '),
    change: Object.assign({}, ...savers.map(({ change }) => change)) as Partial<PrintFormat>
  }
}

/** What makes any document shorter. */
function saversFor({ notes, margins, glossary }: PrintFormat): readonly Remedy[] {
  return [
    ...(notes ? [{ words: 'Sans les lignes de notes', change: { notes: false } }] : []),
    ...(margins === 'normal' ? [{ words: 'Marges étroites', change: { margins: 'narrow' as const } }] : []),
    ...(glossary ? [{ words: 'Sans les mots expliqués', change: { glossary: false } }] : [])
  ]
}

function otherLayout({ layout }: PrintFormat): readonly Remedy[] {
  const roomier: PrintLayout | null = LAYOUTS[layout].roomier
  if (roomier === null) return []
  const { phrase } = LAYOUTS[roomier]
  return [{ words: phrase.charAt(0).toUpperCase() + phrase.slice(1), change: { layout: roomier } }]
}
