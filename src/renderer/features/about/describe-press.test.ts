import { expect, test } from 'vitest'
import { describePress } from './describe-press'

const press = (key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held
  }) as KeyboardEvent

test('a key is described by its command, an ordinary key by what it does everywhere', () => {
  expect(describePress(press('k', { ctrlKey: true }))).toBe('Rechercher')
  expect(describePress(press('F6', { shiftKey: true }))).toBe('Zone précédente de la fenêtre')
  expect(describePress(press('Tab'))).toMatch(/^Élément suivant/)
})

test('a key without a command says so, a modifier alone says nothing', () => {
  expect(describePress(press('q', { ctrlKey: true }))).toBe('Cette touche n’a pas de commande')
  expect(describePress(press('Shift', { shiftKey: true }))).toBeNull()
})
