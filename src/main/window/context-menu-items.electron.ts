import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { commands, type CommandName } from '../../shared/commands'

export interface ContextMenuOptions {
  readonly issue: (command: CommandName) => void
  /** Returns the link that a colleague's handbook opens for an address of ours; null for any other address. */
  readonly linkTo: (address: string) => string | null
  /** Returns what a window opens at for an address; null for one that is no page of ours. */
  readonly pathOf: (address: string) => string | null
  readonly openWindow: (path: string) => unknown
  readonly copyText: (text: string) => unknown
  /** Puts the picture at a point of the window on the clipboard. */
  readonly copyImageAt: (x: number, y: number) => unknown
}

/** What is under the pointer. */
type Target = Pick<
  ContextMenuParams,
  'editFlags' | 'isEditable' | 'linkURL' | 'mediaType' | 'selectionText' | 'x' | 'y'
>

/** What can be done with the section that the pointer is in: the page tells which one. */
const SECTION: readonly CommandName[] = [
  'copyReference',
  'copyLink',
  'copySection',
  'bookmark',
  'addToDossier',
  'printSection'
]
const PAGE: readonly CommandName[] = ['copyPage', 'print']
/** What can be done with words that are selected; the page says where they cannot be highlighted. */
const ON_SELECTION: readonly CommandName[] = ['copyPassage', 'searchSelection', 'highlight', 'annotate']

/** Returns the items of the menu for what is under the pointer. */
export function contextMenuOf(
  { editFlags, isEditable, linkURL, mediaType, selectionText, x, y }: Target,
  options: ContextMenuOptions
): MenuItemConstructorOptions[] {
  const hasSelection = selectionText.trim() !== ''
  const copy: MenuItemConstructorOptions = { role: 'copy', label: '&Copier', enabled: hasSelection }
  const selectAll: MenuItemConstructorOptions = { role: 'selectAll', label: '&Tout sélectionner' }
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const item = (command: CommandName): MenuItemConstructorOptions => ({
    label: commands[command].label,
    click: () => options.issue(command)
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
  const copyImage: MenuItemConstructorOptions = {
    label: 'Copier l’image',
    click: () => options.copyImageAt(x, y)
  }
  const precise = [...linkMenuOf(linkURL, options), ...(mediaType === 'image' ? [copyImage] : [])]
  return [
    ...precise,
    ...(precise.length > 0 ? [separator] : []),
    copy,
    ...(hasSelection ? ON_SELECTION.map(item) : []),
    selectAll,
    separator,
    ...SECTION.map(item),
    separator,
    ...PAGE.map(item)
  ]
}

/** Returns what can be done with a link; one that leads out is only copied. */
export function linkMenuOf(
  address: string,
  { linkTo, pathOf, openWindow, copyText }: ContextMenuOptions
): MenuItemConstructorOptions[] {
  return [
    ...ifThere(pathOf(address), (path) => ({
      label: 'Ouvrir dans une nouvelle &fenêtre',
      click: () => openWindow(path)
    })),
    ...ifThere(linkTo(address), (link) => ({
      label: 'Copier le lien vers cette page',
      click: () => copyText(link)
    })),
    ...ifThere(/^https?:/.test(address) ? address : null, (outside) => ({
      label: 'Copier l’adresse',
      click: () => copyText(outside)
    }))
  ]
}

/** Returns the item of what is there, nothing for what is not. */
function ifThere(
  value: string | null,
  item: (value: string) => MenuItemConstructorOptions
): MenuItemConstructorOptions[] {
  return value === null ? [] : [item(value)]
}
