import { describe, expect, it } from 'vitest'
import { commandNames, commands, localKeys } from '../../shared/commands'
import { ariaKeyShortcut, commandOf, frenchAccelerator, hint, isPressed } from './accelerator'

const press = (key: string, ...modifiers: ('ctrl' | 'alt' | 'shift')[]): Parameters<typeof commandOf>[0] => ({
  key,
  code: key === 'à' ? 'Digit0' : '',
  ctrlKey: modifiers.includes('ctrl'),
  metaKey: false,
  altKey: modifiers.includes('alt'),
  shiftKey: modifiers.includes('shift')
})

describe('commandOf', () => {
  it('knows the shortcuts of the table', () => {
    expect(commandOf(press('k', 'ctrl'))).toBe('search')
    expect(commandOf(press('ArrowLeft', 'alt'))).toBe('back')
    expect(commandOf(press('?', 'shift'))).toBe('shortcuts')
  })
  it('takes a letter for what it is when capitals are locked', () => {
    expect(commandOf(press('K', 'ctrl'))).toBe('search')
  })
  it('tells letters with Shift from letters without', () => {
    expect(commandOf(press('O', 'ctrl', 'shift'))).toBe('bookmarks')
    expect(commandOf(press('o', 'ctrl'))).toBeNull()
  })
  it('tells function keys with Shift from those without', () => {
    expect(commandOf(press('F3'))).toBe('nextFound')
    expect(commandOf(press('F3', 'shift'))).toBe('previousFound')
  })
  it('zooms with and without Shift, as keyboards differ', () => {
    expect(commandOf(press('+', 'ctrl', 'shift'))).toBe('zoomIn')
    expect(commandOf(press('=', 'ctrl'))).toBe('zoomIn')
    expect(commandOf(press('à', 'ctrl'))).toBe('zoomReset')
    expect(commandOf(press('0', 'ctrl', 'shift'))).toBe('zoomReset')
  })
  it('leaves plain typing alone', () => {
    expect(commandOf(press('k'))).toBeNull()
  })
})

describe('the table of commands', () => {
  it('never uses Ctrl+Alt, which types signs on French keyboards', () => {
    for (const name of commandNames) {
      expect(commands[name].accelerator ?? '').not.toMatch(/CmdOrCtrl\+.*Alt|Alt\+.*CmdOrCtrl/)
    }
  })
  it('gives no shortcut twice', () => {
    const given = commandNames.map((name) => commands[name].accelerator).filter((a) => a !== null)
    expect(new Set(given).size).toBe(given.length)
  })
})

describe('the keys of one part of the window', () => {
  it('are no commands', () => {
    expect(isPressed(localKeys.allResults, press('Enter', 'ctrl'))).toBe(true)
    expect(commandOf(press('Enter', 'ctrl'))).toBeNull()
    expect(isPressed(localKeys.moveUp, press('ArrowUp', 'alt'))).toBe(true)
    expect(isPressed(localKeys.moveUp, press('ArrowUp'))).toBe(false)
    expect(isPressed(localKeys.moveUp, press('ArrowDown', 'alt'))).toBe(false)
    expect(commandOf(press('ArrowUp', 'alt'))).toBeNull()
  })
})

describe('ariaKeyShortcut', () => {
  it('names keys as ARIA does', () => {
    expect(ariaKeyShortcut('CmdOrCtrl+K')).toBe('Control+K')
    expect(ariaKeyShortcut('CmdOrCtrl+Plus')).toBe('Control+Plus')
    expect(ariaKeyShortcut('Alt+Left')).toBe('Alt+ArrowLeft')
  })
})

describe('hint', () => {
  it('adds the shortcut as French keyboards name it', () => {
    expect(hint('bookmarks')).toBe('Mes signets (Ctrl+Maj+O)')
    expect(frenchAccelerator('CmdOrCtrl+Plus')).toBe('Ctrl++')
    expect(frenchAccelerator(localKeys.allResults)).toBe('Ctrl+Entrée')
    expect(hint('about')).toBe('À propos du manuel')
  })
})
