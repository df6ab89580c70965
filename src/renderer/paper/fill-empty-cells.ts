const DRAWN = 'img, svg'

/**
 * Gives each empty cell of a table a no-break space. Chromium up to 130 tags nothing that draws nothing: the row would lack a cell,
 * and the others would stand below the wrong headers.
 */
export function fillEmptyCells(root: Element): void {
  for (const cell of root.querySelectorAll('th, td'))
    if (cell.textContent.trim() === '' && cell.querySelector(DRAWN) === null) cell.append('\u00a0')
}
