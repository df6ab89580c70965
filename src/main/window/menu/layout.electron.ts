import type { MenuItemConstructorOptions } from 'electron'
import type { CommandName } from '../../../shared/commands'

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

/** The menus in order. Every command stands in one, the one that the list of commands names. */
export const menuLayouts = {
  file: {
    label: '&Fichier',
    groups: [
      ['print', 'verify'],
      ['importFolder', 'importFile', 'versions'],
      ['settings'],
      [{ role: 'quit', label: 'Quitter' }]
    ]
  },
  edit: {
    label: 'É&dition',
    groups: [
      [
        { role: 'cut', label: 'Couper' },
        { role: 'copy', label: 'Copier' },
        { role: 'paste', label: 'Coller' },
        { role: 'selectAll', label: 'Tout sélectionner' }
      ],
      ['find', 'nextFound', 'previousFound']
    ]
  },
  view: {
    label: '&Affichage',
    groups: [
      ['contents'],
      ['zoomIn', 'zoomOut', 'zoomReset'],
      [{ role: 'togglefullscreen', label: 'Plein écran' }]
    ]
  },
  go: {
    label: 'A&ller',
    groups: [
      ['search'],
      ['home', 'back', 'forward'],
      ['bookmark', 'bookmarks'],
      ['addToDossier', 'dossiers'],
      ['changes']
    ]
  },
  help: { label: 'A&ide', groups: [['shortcuts'], ['about']] }
} as const satisfies Record<string, MenuLayout>
