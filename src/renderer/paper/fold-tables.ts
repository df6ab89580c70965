/** A cell of a folded table has a paragraph of its own, unless it holds blocks. */
const BLOCKS = 'p, ul, ol, dl'

/** Sets the name of its column before each cell, unseen as long as its table is not folded. */
export function labelCells(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    const names = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.innerText.trim())
    for (const { cells } of bodyRows(table))
      for (const cell of cells) {
        const name = cell.colSpan > 1 ? '' : (names[cell.cellIndex] ?? '')
        if (name === '') continue
        const label = root.ownerDocument.createElement('strong')
        label.className = 'cell-label'
        label.textContent = `${name}\u00a0: `
        cell.prepend(label)
      }
  }
}

/** Columns with room for a word or two make a table this many times as long as a list of the same. */
const STARVED = 1.3

/**
 * Folds the tables that are wider than their column, or whose columns are too narrow: each row becomes an item of a
 * list, each cell a line that names its column. Without columns a table would be a table without headers to assistive tools.
 */
export function foldTables(root: Element): void {
  const tables = [...root.querySelectorAll('table')]
  for (const table of tables) setFolded(table, false)
  const measured = tables.map((table) => ({ table, wide: isWide(table), height: table.offsetHeight }))
  for (const table of tables) setFolded(table, true)
  const better = measured.filter(({ table, wide, height }) => !wide && height < STARVED * table.offsetHeight)
  for (const { table } of better) setFolded(table, false)
}

function isWide(table: HTMLTableElement): boolean {
  const around = table.parentElement
  if (around === null) return false
  const { paddingLeft, paddingRight } = getComputedStyle(around)
  const room = around.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
  return table.offsetWidth > room + 1
}

function setFolded(table: HTMLTableElement, folded: boolean): void {
  table.classList.toggle('folded', folded)
  setRole(table, folded ? 'none' : null)
  if (table.caption !== null) setRole(table.caption, folded ? 'paragraph' : null)
  for (const body of table.tBodies) setRole(body, folded ? 'list' : null)
  for (const row of bodyRows(table)) {
    setRole(row, folded ? 'listitem' : null)
    for (const cell of row.cells) {
      const role = cell.querySelector(BLOCKS) === null ? 'paragraph' : 'none'
      setRole(cell, folded ? role : null)
    }
  }
}

function setRole(element: Element, role: string | null): void {
  if (role === null) element.removeAttribute('role')
  else element.setAttribute('role', role)
}

function bodyRows(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return [...table.tBodies].flatMap((body) => [...body.rows])
}
