import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { commands, type CommandName } from '../../shared/commands'

export interface ContextMenuOptions {
  readonly issue: (command: CommandName) => void
  /** Returns the link that a colleague's handbook opens for an address of ours; null for any other address. */
  readonly linkTo: (address: string) => string | null
  readonly copyText: (text: string) => unknown
}

/** What is under the pointer. */
type Target = Pick<ContextMenuParams, 'editFlags' | 'isEditable' | 'linkURL' | 'selectionText'>

/** What can be done with the page, where nothing more precise is under the pointer. */
const PAGE: readonly CommandName[] = ['copyReference', 'copyLink', 'bookmark', 'addToDossier', 'print']
/** What can be done with words that are selected; the page says where they cannot be highlighted. */
const ON_SELECTION: readonly CommandName[] = ['copyPassage', 'searchSelection', 'highlight', 'annotate']

/** Returns the items of the menu for what is under the pointer. */
export function contextMenuOf(
  { editFlags, isEditable, linkURL, selectionText }: Target,
  { issue, linkTo, copyText }: ContextMenuOptions
): MenuItemConstructorOptions[] {
  const hasSelection = selectionText.trim() !== ''
  const copy: MenuItemConstructorOptions = { role: 'copy', label: '&Copier', enabled: hasSelection }
  const selectAll: MenuItemConstructorOptions = { role: 'selectAll', label: '&Tout sélectionner' }
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const item = (command: CommandName): MenuItemConstructorOptions => ({
    label: commands[command].label,
    click: () => issue(command)
  })
  if (isEditable)
    return [
      { role: 'undo', label: 'Annuler la frappe', enabled: editFlags.canUndo },
      separator,
      { role: 'cut', label: 'Co&uper', enabled: editFlags.canCut },
      { ...copy, enabled: editFlags.canCopy },
      { role: 'paste', label: 'C&oller', enabled: editFlags.canPaste },
      separator,
      selectAll
    ]
  const link = linkTo(linkURL)
  return [
    ...(link === null
      ? []
      : [
          {
            label: 'Copier le lien vers cette page',
            click: () => void copyText(link)
          },
          separator
        ]),
    copy,
    ...(hasSelection ? ON_SELECTION.map(item) : []),
    selectAll,
    separator,
    ...PAGE.map(item)
  ]
}
