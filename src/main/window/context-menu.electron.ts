import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'

/** Gives a window the menu of the right button: what can be done with the text under it. */
export function addContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    const hasSelection = selectionText.trim() !== ''
    const copy: MenuItemConstructorOptions = { role: 'copy', label: '&Copier', enabled: hasSelection }
    const selectAll: MenuItemConstructorOptions = { role: 'selectAll', label: '&Tout sélectionner' }
    const template: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', label: 'Co&uper', enabled: editFlags.canCut },
          { ...copy, enabled: editFlags.canCopy },
          { role: 'paste', label: 'C&oller', enabled: editFlags.canPaste },
          { type: 'separator' },
          selectAll
        ]
      : [copy, selectAll]
    Menu.buildFromTemplate(template).popup({ window })
  })
}
