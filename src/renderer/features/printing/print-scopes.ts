import type { EntrySummary } from '../../../shared/content/entry'
import { isHelp } from '../../../shared/content/help'
import type { PrintFormat, PrintJob } from '../../../shared/print/job'

/** How much around an entry is printed; its key stands in the address. */
export interface PrintScope {
  readonly key: string
  readonly label: string
  readonly job: (format: PrintFormat) => PrintJob
}

const WHOLE_HANDBOOK = 'manuel'
const CHAPTER = 'chapitre'
const PAGE = 'page'

/** Returns what can be printed from an entry, the entry itself first. */
export function scopesOf(entry: EntrySummary, hasChildren: boolean): readonly PrintScope[] {
  const place = { entry: entry.id, section: null }
  return [
    { key: PAGE, label: 'Cette page', job: (format) => ({ kind: 'entry', place, format }) },
    ...entry.sections.map(({ id, title }): PrintScope => ({
      key: `section-${id}`,
      label: `Section «\u00a0${title}\u00a0» seule`,
      job: (format) => ({ kind: 'entry', place: { entry: entry.id, section: id }, format })
    })),
    ...(hasChildren
      ? [
          {
            key: CHAPTER,
            label: 'Cette page et toutes celles qu’elle contient',
            job: (format: PrintFormat): PrintJob => ({ kind: 'chapter', entry: entry.id, format })
          }
        ]
      : []),
    ...(isHelp(entry.id)
      ? []
      : [
          {
            key: WHOLE_HANDBOOK,
            label: 'Le manuel entier, avec couverture et sommaire',
            job: (format: PrintFormat): PrintJob => ({ kind: 'handbook', format })
          }
        ])
  ]
}
