import type { Table, TableRow } from 'mdast'
import type { PlainElement, TextNode } from '../../../src/shared/content/text'
import { type ConversionNotes, startOf } from './body'
import { phrasing } from './phrasing'

/** Returns a table with its row of headings and its rows, each as wide as the first. */
export function convertTable(table: Table, notes: ConversionNotes): TextNode[] {
  const [head, ...rows] = table.children
  if (head === undefined) return []
  if (rows.length === 0) {
    notes.report(startOf(table), 'tableau', 'Ce tableau n’a pas de ligne sous ses titres de colonnes.')
    return []
  }
  const width = head.children.length
  const thead: PlainElement = { tag: 'thead', children: [convertRow(head, 'th', width, notes)] }
  const tbody: PlainElement = {
    tag: 'tbody',
    children: rows.map((row) => convertRow(row, 'td', width, notes))
  }
  return [{ tag: 'table', children: [thead, tbody] }]
}

function convertRow(row: TableRow, tag: 'th' | 'td', width: number, notes: ConversionNotes): PlainElement {
  if (row.children.length !== width) {
    notes.report(
      startOf(row),
      'tableau',
      `Cette ligne du tableau a ${row.children.length} cellules ; la première ligne en a ${width}. Vérifiez les barres « | » : dans une cellule, même en code, une barre s’écrit « \\| ».`
    )
  }
  return {
    tag: 'tr',
    children: row.children.map((cell) => ({ tag, children: phrasing(cell.children, notes) }))
  }
}
