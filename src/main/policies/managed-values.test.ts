import { describe, expect, test } from 'vitest'
import { readManagedPreferences } from './managed-preferences'
import { readManagedValues } from './managed-values'
import type { Policies } from './policies'
import { readRegistryText, registryKey } from './registry'

const KEY = registryKey('manuel')

describe('what Group Policy decides', () => {
  const read = (...lines: readonly string[]): Policies => {
    const text = ['\uFEFFWindows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n')
    return readManagedValues(KEY, readRegistryText(text, KEY) ?? [])
  }

  test('is read from what reg exports, and from nowhere else in it', () => {
    const { stated, problems, file, isUnreadable } = read(
      `[${KEY}\\impose]`,
      '"serveur"="null"',
      '"impression"=dword:00000000',
      '"message-d-accueil"="{\\"titre\\":\\"À savoir\\",\\"texte\\":\\"[ici]\\"}"',
      '"dossier-du-journal"="C:\\\\Journaux"',
      `[${KEY}\\impose\\plus-bas]`,
      '"theme"="clair"',
      `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\autre\\impose]`,
      '"verification"="jour"',
      `[${KEY}\\par-defaut]`,
      '"taille-du-texte"="1.25"',
      '"serveur"="https://manuel.example/"'
    )
    expect({ problems, file, isUnreadable }).toEqual({ problems: [], file: KEY, isUnreadable: false })
    expect(Object.fromEntries([...stated].map(([name, { value, level }]) => [name, [value, level]]))).toEqual(
      {
        serveur: [null, 'imposed'],
        impression: [false, 'imposed'],
        'message-d-accueil': [{ titre: 'À savoir', texte: '[ici]' }, 'imposed'],
        'dossier-du-journal': ['C:\\Journaux', 'imposed'],
        'taille-du-texte': [1.25, 'default']
      }
    )
  })

  test('is told where it is wrong, as in a file, without a line', () => {
    const { problems } = read(`[${KEY}\\impose]`, '"theme"="mauve"', '"serveurs"="null"')
    expect(problems.map(({ line, name }) => [line, name])).toEqual([
      [null, 'theme'],
      [null, 'serveur']
    ])
    // The name of a part that may have been meant.
    expect(read(`[${KEY}\\imposé]`, '"serveur"="null"').isUnreadable).toBe(true)
    expect(readRegistryText('{"format":1}', KEY)).toBeNull()
  })
})

test('what a profile of macOS decides is read from what plutil writes', () => {
  const values = readManagedPreferences(
    JSON.stringify({
      PayloadUUID: 'x',
      impose: { serveur: 'null', 'autorites-du-systeme': true },
      'par-defaut': { theme: 'sombre' }
    })
  )
  const { stated, problems } = readManagedValues('plist', values ?? [])
  expect(problems).toEqual([])
  expect([...stated].map(([name, { value }]) => [name, value])).toEqual([
    ['serveur', null],
    ['autorites-du-systeme', true],
    ['theme', 'sombre']
  ])
  for (const wrong of ['', '[]', '{"impose":"serveur"}']) expect(readManagedPreferences(wrong)).toBeNull()
})
