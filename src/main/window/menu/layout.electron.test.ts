import { expect, test } from 'vitest'
import { commandNames, commands } from '../../../shared/commands'
import { menuLayouts, type MenuLayout } from './layout.electron'

test('every command stands once, in the menu that the list of commands names', () => {
  const placed = Object.entries(menuLayouts as Record<string, MenuLayout>).flatMap(([menu, { groups }]) =>
    groups.flat().flatMap((item) => (typeof item === 'string' ? [`${item} in ${menu}`] : []))
  )
  expect(placed.sort()).toEqual(commandNames.map((name) => `${name} in ${commands[name].menu}`).sort())
})
