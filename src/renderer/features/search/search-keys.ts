import { type CommandName, localKeys } from '../../../shared/commands'
import { commandOf, isPressed } from '../../lib/accelerator'

/** What a key press in the search field asks for. */
export type SearchAction =
  | 'next'
  | 'previous'
  | 'pageDown'
  | 'pageUp'
  | 'first'
  | 'last'
  | 'choose'
  | 'all'
  | 'bookmark'
  | 'dossier'
  | 'select'

type KeyPress = Parameters<typeof commandOf>[0] & Pick<KeyboardEvent, 'isComposing'>

const BARE: Readonly<Record<string, SearchAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Enter: 'choose'
}
/** What commands of the application do in the field. */
const COMMANDS: Partial<Record<CommandName, SearchAction>> = {
  bookmark: 'bookmark',
  addToDossier: 'dossier',
  search: 'select'
}
/** Always with the control key; without it, once an arrow has led among the results. */
const AMONG_RESULTS: Readonly<Record<string, SearchAction>> = { Home: 'first', End: 'last' }

/**
 * Returns what a key press asks for, or null where it edits the text. Home and End belong to the text until an arrow
 * has led among the results (ARIA Authoring Practices, combobox).
 */
export function searchAction(press: KeyPress, amongResults: boolean): SearchAction | null {
  if (press.isComposing) return null
  const command = commandOf(press)
  if (command !== null) return COMMANDS[command] ?? null
  if (press.altKey || press.shiftKey) return null
  if (isPressed(localKeys.allResults, press)) return 'all'
  const withControl = press.ctrlKey || press.metaKey
  const bare = withControl ? undefined : BARE[press.key]
  return bare ?? (withControl || amongResults ? (AMONG_RESULTS[press.key] ?? null) : null)
}
