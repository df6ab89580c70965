import { placeOfChange, type Change, type ChangeKind } from '../../shared/changes/change'
import {
  changedParagraphs,
  type ParagraphDifference,
  type WordRun
} from '../../shared/changes/word-differences'
import type { Place } from '../../shared/content/ids'
import { quoted } from '../../shared/french/quoted'
import { changeWords } from '../../shared/french/words'

/** A change for the command line: what differs, word by word. */
export interface ToldChange {
  readonly kind: ChangeKind
  readonly place: Place
  readonly title: string
  readonly paragraphs: readonly ParagraphDifference[]
  /** What is drawn from data differs too. */
  readonly data: boolean
}

const MARKS = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const

/** Returns a change as data. */
export function tellChange(change: Change): ToldChange {
  const before = 'before' in change ? change.before : null
  const after = 'after' in change ? change.after : null
  const words = (text: typeof before): string[] => (text === null ? [] : [text.title, ...text.paragraphs])
  return {
    kind: change.kind,
    place: placeOfChange(change),
    title: (after ?? before)?.title ?? '',
    paragraphs: changedParagraphs(words(before), words(after)),
    data: change.kind === 'changed' && change.data
  }
}

/** Returns a change as lines of text; words are marked as `wdiff` does. */
export function changeLines({ kind, title, paragraphs, data }: ToldChange): readonly string[] {
  return [
    `  ${changeWords[kind]}\u00a0: ${quoted(title)}`,
    ...paragraphs.map((runs) => `    ${runs.map(marked).join('')}`),
    ...(data ? ['    Les données du tableau ou de la figure ont changé.'] : [])
  ]
}

function marked({ kind, text }: WordRun): string {
  const [open, close] = MARKS[kind]
  return `${open}${text}${close}`
}
