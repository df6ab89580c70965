import { examineFolder } from '../edge/compile-folder'
import { dueLines, dueOf } from '../measure/due'
import { measureStatistics, type Statistics } from '../measure/statistics'
import { type Command, STATUS } from './command'
import { CONTENT_OPTION, pathOf, readArguments, refuseExtra } from './options'

const HEADINGS = ['', 'entrées', 'mots', 'minutes', 'mots/phrase', 'lisibilité', 'à relire']

/** Says how long and how hard to read the contents are. */
export const stats: Command = {
  usage: 'stats [--entries] [--json] [--content DOSSIER]',
  purpose:
    'mots, temps de lecture, lisibilité (Kandel et Moles : plus haut, plus facile), relectures et vérifications dues',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      ...CONTENT_OPTION,
      entries: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false }
    })
    refuseExtra(positionals, 0)
    const { handbook } = await examineFolder(pathOf(values.content))
    const today = new Date().toISOString().slice(0, 10)
    const measured = measureStatistics(handbook, today)
    const due = dueOf(handbook, today)
    const rows = values.entries
      ? measured.entries.map((entry) => row(entry.id, entry))
      : measured.types.map((type) => row(type.type, type))
    output.say(
      values.json
        ? JSON.stringify({ ...measured, due }, null, 2)
        : [table([HEADINGS, ...rows, row('total', measured.all)]), ...dueLines(due)].join('\n')
    )
    return STATUS.fine
  }
}

function row(
  name: string,
  { entries, words, minutes, wordsPerSentence, readability, reviewsDue }: Statistics
): string[] {
  return [name, entries, words, minutes, wordsPerSentence, readability ?? '–', reviewsDue].map(String)
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
        )
        .join('  ')
    )
    .join('\n')
}
