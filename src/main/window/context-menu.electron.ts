import { Menu, type BrowserWindow } from 'electron'
import { contextMenuOf, linkMenuOf, type ContextMenuOptions } from './context-menu-items.electron'

/** Gives a window the menu of the right button and of the menu key: what can be done with what is under it. */
export function addContextMenu(window: BrowserWindow, options: ContextMenuOptions): void {
  window.webContents.on('context-menu', (_event, params) => {
    Menu.buildFromTemplate(contextMenuOf(params, options)).popup({ window })
  })
}

/** Opens the menu of a link at the pointer, for what leads to a page without being a link. */
export function openLinkMenu(window: BrowserWindow, address: string, options: ContextMenuOptions): void {
  const items = linkMenuOf(address, options)
  if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
}
