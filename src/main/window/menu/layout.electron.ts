import type { MenuItemConstructorOptions } from 'electron'
import { commandNames, commands, type CommandName, type MenuName } from '../../../shared/commands'

/** What the system does by itself. */
export interface RoleItem {
  readonly role: NonNullable<MenuItemConstructorOptions['role']>
  readonly label: string
}

export interface MenuLayout {
  readonly label: string
  /** Groups, with a line between them. */
  readonly groups: readonly (readonly (CommandName | RoleItem)[])[]
}

interface Menu {
  readonly label: string
  /** Items of the system, by the number of their group. */
  readonly roles: Readonly<Record<number, readonly RoleItem[]>>
}

/** The menus in order; their commands come from `src/shared/commands.ts`. */
const menus: Readonly<Record<MenuName, Menu>> = {
  file: { label: '&Fichier', roles: { 4: [{ role: 'quit', label: 'Quitter' }] } },
  edit: {
    label: 'É&dition',
    roles: {
      1: [
        { role: 'cut', label: 'Couper' },
        { role: 'copy', label: 'Copier' },
        { role: 'paste', label: 'Coller' },
        { role: 'selectAll', label: 'Tout sélectionner' }
      ]
    }
  },
  view: { label: '&Affichage', roles: { 3: [{ role: 'togglefullscreen', label: 'Plein écran' }] } },
  go: { label: 'A&ller', roles: {} },
  help: { label: 'A&ide', roles: {} }
}

/** Every menu, with the commands that name it. */
export const menuLayouts: readonly MenuLayout[] = (Object.keys(menus) as MenuName[]).map((name) => {
  const { label, roles } = menus[name]
  const own = commandNames.filter((command) => commands[command].menu === name)
  const numbers = new Set([
    ...Object.keys(roles).map(Number),
    ...own.map((command) => commands[command].group)
  ])
  return {
    label,
    groups: [...numbers]
      .sort((a, b) => a - b)
      .map((group) => [
        ...(roles[group] ?? []),
        ...own.filter((command) => commands[command].group === group)
      ])
  }
})
