import { expect, test } from 'vitest'
import { describeKey } from './describe-key'

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
  expect(describeKey(press('k', { ctrlKey: true }))).toBe('Rechercher')
  expect(describeKey(press('F6', { shiftKey: true }))).toBe('Zone précédente de la fenêtre')
  expect(describeKey(press('Tab'))).toMatch(/^Élément suivant/)
})

test('a key without a command says so, a modifier alone says nothing', () => {
  expect(describeKey(press('q', { ctrlKey: true }))).toBe('Cette touche n’a pas de commande')
  expect(describeKey(press('Shift', { shiftKey: true }))).toBeNull()
})
