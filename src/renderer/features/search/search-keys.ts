/** What a key press in the search field asks for. */
export type SearchAction =
  'next' | 'previous' | 'pageDown' | 'pageUp' | 'first' | 'last' | 'choose' | 'all' | 'bookmark' | 'select'

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>

const BARE: Readonly<Record<string, SearchAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Enter: 'choose'
}
const WITH_CONTROL: Readonly<Record<string, SearchAction>> = {
  d: 'bookmark',
  k: 'select',
  Home: 'first',
  End: 'last',
  Enter: 'all'
}
const AMONG_RESULTS: Readonly<Record<string, SearchAction>> = { Home: 'first', End: 'last' }

/**
 * Returns what a key press asks for, or null where it edits the text. Home and End belong to the text until an arrow
 * has led among the results (ARIA Authoring Practices, combobox).
 */
export function searchAction(press: KeyPress, amongResults: boolean): SearchAction | null {
  if (press.isComposing || press.altKey || press.shiftKey) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  if (press.ctrlKey || press.metaKey) return WITH_CONTROL[key] ?? null
  return BARE[key] ?? (amongResults ? (AMONG_RESULTS[key] ?? null) : null)
}
