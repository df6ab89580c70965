import { Menu, type MenuItemConstructorOptions } from 'electron'
import { menuTemplate, type IssueCommand } from './template.electron'

const DEVELOPMENT: MenuItemConstructorOptions = {
  label: 'Dé&veloppement',
  submenu: [
    { role: 'reload', label: '&Recharger' },
    { role: 'toggleDevTools', label: '&Outils de développement' }
  ]
}

/** Sets the menu of the application. */
export function setMenu(issue: IssueCommand, development: boolean): void {
  const application: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const further = development ? [DEVELOPMENT] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...application, ...menuTemplate(issue), ...further]))
}

/** Keeps Electron from building its own English menu at the start. Before `ready` only. */
export function renounceDefaultMenu(): void {
  Menu.setApplicationMenu(null)
}
