import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from './default-settings'
import { readKeptData } from './kept-form'
import { settingsForm } from './settings'

test('an address that no server can have costs a kept file nothing but that address', () => {
  const kept = { format: 1, theme: 'dark', singleKeys: false, contentServer: 'https://a.fr:99999/' }
  expect(readKeptData(kept, settingsForm)).toEqual({
    state: 'sound',
    value: { ...DEFAULT_SETTINGS, ...kept, contentServer: null }
  })
})
