import type { TypeSetting } from '../../shared/print/layouts'

/** Sets a whole document: the size of letters, which every other size of the style sheets follows, and the columns. */
export function applySetting(page: Document, setting: TypeSetting): void {
  page.documentElement.style.fontSize = `${setting.points}pt`
  for (const article of page.querySelectorAll('article')) applyToArticle(article, setting)
}

/** Sets one of the articles of a document. */
export function applyToArticle(
  { style, dataset }: HTMLElement,
  { points, columns, measure }: TypeSetting
): void {
  style.setProperty('--letter', `${points}pt`)
  dataset['columns'] = String(columns)
  dataset['measure'] = measure
}
