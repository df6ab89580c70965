import type { SectionId } from '../content/ids'
import { quoted } from '../french/quoted'
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
  /** Sections that are left out besides. */
  readonly without?: readonly SectionId[]
}

/** A section that a document would have without it. */
export interface Droppable {
  readonly id: SectionId
  readonly title: string
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
 * Returns what makes a document fit: everything that does alone, or else all that saves room together, or else which
 * sections to leave out, and the layout with more room. Each is tried.
 * @param fits whether the document fits when it is set so, without these sections
 * @param sections that may be left out, in order
 */
export async function findRemedies(
  format: PrintFormat,
  fits: (format: PrintFormat, without: readonly SectionId[]) => Promise<boolean>,
  sections: readonly Droppable[] = []
): Promise<readonly Remedy[]> {
  const fitting = async (remedies: readonly Remedy[]): Promise<readonly Remedy[]> => {
    const found: Remedy[] = []
    for (const remedy of remedies)
      if (await fits({ ...format, ...remedy.change }, remedy.without ?? [])) found.push(remedy)
    return found
  }
  const savers = saversFor(format)
  const alone = await fitting(savers)
  const together = alone.length === 0 && savers.length > 1 ? await fitting([allOf(savers)]) : []
  const saved = [...alone, ...together]
  const cut = saved.length > 0 ? [] : await fitting(sections.map((section) => leavingOut([section])))
  const further = saved.length + cut.length > 0 ? [] : await leaveOut(sections, savers, fitting)
  return [...saved, ...cut, ...further, ...(await fitting(otherLayout(format)))]
}

function leavingOut(sections: readonly Droppable[], savers: readonly Remedy[] = []): Remedy {
  const titles = sections.map(({ title }) => quoted(title)).join(', ')
  const saver = savers.length === 0 ? null : allOf(savers)
  return {
    words: `Sans ${titles}${saver === null ? '' : `, ${saver.words.toLowerCase()}`}`,
    change: saver?.change ?? {},
    without: sections.map(({ id }) => id)
  }
}

/** Returns the fewest last sections to leave out, with all else that saves room, the first one kept; empty where none suffice. */
async function leaveOut(
  sections: readonly Droppable[],
  savers: readonly Remedy[],
  fitting: (remedies: readonly Remedy[]) => Promise<readonly Remedy[]>
): Promise<readonly Remedy[]> {
  for (let first = sections.length - 1; first > 0; first -= 1) {
    const found = await fitting([leavingOut(sections.slice(first), savers)])
    if (found.length > 0) return found
  }
  return []
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
