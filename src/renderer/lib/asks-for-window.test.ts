import { expect, test } from 'vitest'
import { asksForWindow } from './asks-for-window'

const press = { button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test.each([
  ['a plain press', press, false],
  ['the middle button', { ...press, button: 1 }, true],
  ['Ctrl', { ...press, ctrlKey: true }, true],
  ['Command on macOS', { ...press, metaKey: true }, true],
  ['Shift', { ...press, shiftKey: true }, true],
  ['Alt, which saves a link in browsers', { ...press, altKey: true }, false],
  ['the button that goes back', { ...press, button: 3 }, false]
])('%s', (_name, event, asks) => {
  expect(asksForWindow(event)).toBe(asks)
})
