import { describe, expect, test } from 'vitest'
import { withoutPersonalData } from './personal-data'

const jeanne = { home: '/home/jeanne.martin', name: 'jeanne.martin' }

describe('what is written for support', () => {
  test.each([
    ["ENOENT: open '/home/jeanne.martin/.config/x/signets.json'", "ENOENT: open '~/.config/x/signets.json'"],
    ['dossier /run/media/jeanne.martin/CLE', 'dossier /run/media/…/CLE'],
    ['à la fin : /home/jeanne.martin.', 'à la fin : ~.'],
    ['at file:///home/jeanne.martin/out/main.js:1:2', 'at file:~/out/main.js:1:2'],
    [
      '{"file":"\\\\\\\\serveur\\\\profils\\\\Jeanne.Martin\\\\x"}',
      '{"file":"\\\\\\\\serveur\\\\profils\\\\…\\\\x"}'
    ],
    ['mandataire http://jeanne:s3cret@proxy.exemple.fr:3128', 'mandataire http://…@proxy.exemple.fr:3128'],
    ['HTTPS_PROXY=jeanne:s3cr@t@proxy:3128', 'HTTPS_PROXY=…@proxy:3128'],
    ['Proxy-Authorization: Basic amVhbm5lOnMzY3JldA==', 'Proxy-Authorization: …']
  ])('names neither account nor password: %s', (text, expected) => {
    expect(withoutPersonalData(text, jeanne)).toBe(expected)
  })

  test('names no account of Windows, however its path is written', () => {
    const account = { home: String.raw`C:\Users\Jeanne Martin`, name: 'Jeanne Martin' }
    for (const path of [
      String.raw`C:\Users\Jeanne Martin\AppData\journal.log`,
      String.raw`c:\\users\\jeanne martin\\AppData`,
      'file:///C:/Users/Jeanne%20Martin/out/main.js'
    ])
      expect(withoutPersonalData(path, account)).not.toMatch(/jeanne/i)
  })

  test('keeps every word and path that gives nothing away', () => {
    for (const text of [
      'métadonnées : root 1, timestamp 2, out/trust/root.json',
      'https://manuel.exemple.fr/contenu/ : 12:30, a@b, /rootless',
      '/home/jeanne.martinez/x et /home/jeanne.martin.old'
    ]) {
      expect(withoutPersonalData(text, { home: '/root', name: 'root' })).toBe(text)
      expect(withoutPersonalData(text, jeanne)).toBe(text)
    }
    expect(withoutPersonalData('/var/lib', { home: '/', name: '' })).toBe('/var/lib')
  })
})
