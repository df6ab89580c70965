import { describe, expect, it } from 'vitest'
import { commands } from '../../../shared/commands'
import { searchAction } from './search-keys'

const press = (
  key: string,
  more: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'isComposing', true>> = {}
) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more
})

describe('keys in the search field', () => {
  it('move among the results, open them and keep them', () => {
    expect(searchAction(press('ArrowDown'), false)).toBe('next')
    expect(searchAction(press('ArrowUp'), false)).toBe('previous')
    expect(searchAction(press('PageDown'), false)).toBe('pageDown')
    expect(searchAction(press('PageUp'), false)).toBe('pageUp')
    expect(searchAction(press('Enter'), false)).toBe('choose')
  })

  it('do what commands and keys of the table do', () => {
    const letter = (accelerator: string) => accelerator.slice(-1).toLowerCase()
    const bookmark = press(letter(commands.bookmark.accelerator), { ctrlKey: true })
    expect(searchAction(bookmark, false)).toBe('bookmark')
    const dossier = press(letter(commands.addToDossier.accelerator), { ctrlKey: true, shiftKey: true })
    expect(searchAction(dossier, false)).toBe('dossier')
    expect(searchAction(press(letter(commands.search.accelerator), { ctrlKey: true }), false)).toBe('select')
    expect(searchAction(press('Enter', { ctrlKey: true }), false)).toBe('all')
    expect(searchAction(press('F3'), false)).toBeNull()
  })

  it('Home and End edit the text until an arrow has led among the results', () => {
    expect(searchAction(press('Home'), false)).toBeNull()
    expect(searchAction(press('Home'), true)).toBe('first')
    expect(searchAction(press('End'), true)).toBe('last')
    expect(searchAction(press('End', { ctrlKey: true }), false)).toBe('last')
    expect(searchAction(press('Home', { shiftKey: true }), true)).toBeNull()
  })

  it('leave the text alone otherwise, and while a character is being composed', () => {
    expect(searchAction(press('d'), false)).toBeNull()
    expect(searchAction(press('ArrowLeft'), true)).toBeNull()
    expect(searchAction(press('Enter', { isComposing: true }), false)).toBeNull()
  })
})
