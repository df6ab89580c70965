import { Menu, type BrowserWindow } from 'electron'
import { contextMenuOf, type ContextMenuOptions } from './context-menu-items.electron'

/** Gives a window the menu of the right button and of the menu key: what can be done with what is under it. */
export function addContextMenu(window: BrowserWindow, options: ContextMenuOptions): void {
  window.webContents.on('context-menu', (_event, params) => {
    Menu.buildFromTemplate(contextMenuOf(params, options)).popup({ window })
  })
}
