import { expect, test } from 'vitest'
import { commandNames } from '../../../shared/commands'
import { menuLayouts } from './layout.electron'

test('every command stands once in the menus', () => {
  const items = menuLayouts.flatMap(({ groups }) => groups.flat())
  expect(items.filter((item) => typeof item === 'string').sort()).toEqual([...commandNames].sort())
})

test('groups follow by their numbers, commands in the order of the table, items of the system in their group', () => {
  const words = (label: string): readonly string[] | undefined =>
    menuLayouts
      .find((menu) => menu.label === label)
      ?.groups.map((group) => group.map((item) => (typeof item === 'string' ? item : item.role)).join(' '))
  expect(words('&Fichier')).toEqual([
    'newWindow closeWindow',
    'print printSection verify',
    'importFolder importFile versions',
    'settings',
    'quit'
  ])
  expect(words('É&dition')).toEqual([
    'undo',
    'cut copy paste selectAll copyReference copyPassage copyLink copySection copyPage',
    'find nextFound previousFound',
    'highlight annotate'
  ])
  expect(words('A&ller')).toEqual([
    'search searchSelection',
    'home back forward',
    'bookmark bookmarks notes',
    'addToDossier dossiers',
    'changes',
    'nextRegion previousRegion whereAmI'
  ])
})
