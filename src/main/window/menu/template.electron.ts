import type { MenuItemConstructorOptions } from 'electron'
import { commands, type CommandName } from '../../../shared/commands'
import { menuLayouts, type MenuLayout, type RoleItem } from './layout.electron'
import { withMnemonics } from './mnemonics'

/** @param window the one that the menu was opened in; undefined where none has the focus */
export type IssueCommand = (
  command: CommandName,
  window: Parameters<NonNullable<MenuItemConstructorOptions['click']>>[1]
) => void

/** Returns the menus of the application; choosing an item of ours calls `issue`. */
export function menuTemplate(issue: IssueCommand): MenuItemConstructorOptions[] {
  return menuLayouts.map((layout) => ({
    label: layout.label,
    submenu: submenu(layout, issue)
  }))
}

function submenu({ groups }: MenuLayout, issue: IssueCommand): MenuItemConstructorOptions[] {
  const labels = withMnemonics(groups.flat().map(labelOf))
  let next = 0
  return groups.flatMap((group, index) => [
    ...(index === 0 ? [] : [{ type: 'separator' } as const]),
    ...group.map((item) => menuItem(item, labels[next++] ?? '', issue))
  ])
}

function labelOf(item: CommandName | RoleItem): string {
  return typeof item === 'string' ? commands[item].label : item.label
}

function menuItem(
  item: CommandName | RoleItem,
  label: string,
  issue: IssueCommand
): MenuItemConstructorOptions {
  if (typeof item !== 'string') return { role: item.role, label }
  const { accelerator } = commands[item]
  return {
    label,
    click: (_item, window) => issue(item, window),
    // The page listens to the keyboard itself; the menu only shows the keys.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false })
  }
}
