import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseCommandLine } from './command-line'
import { commandLineHelp } from './command-line-help'

const parse = (...args: string[]): ReturnType<typeof parseCommandLine> => parseCommandLine(args, '/home/lea')
const kinds = ['open', 'print', 'help', 'version', 'misused']

describe('the command line', () => {
  test('without options opens the handbook with the usual profile', () => {
    expect(parse()).toEqual({ kind: 'open', profile: null })
  })

  test('opens with a profile of its own', () => {
    expect(parse('--user-data-dir=profil')).toEqual({ kind: 'open', profile: '/home/lea/profil' })
  })

  test('prints one entry to a file, or all to a folder', () => {
    expect(parse('--print-fiche=def-sla', '--output=/tmp/sla.pdf')).toEqual({
      kind: 'print',
      entry: 'def-sla',
      output: '/tmp/sla.pdf'
    })
    expect(parse('--print-fiche=all', '--output=out')).toEqual({
      kind: 'print',
      entry: 'all',
      output: '/home/lea/out'
    })
  })

  test.each([
    ['--print-fiche=def-sla', /--output=FICHIER\.pdf/],
    ['--print-fiche=all', /dans quel dossier/],
    ['--print-fiche', /attend un identifiant/],
    ['--output=a.pdf', /s’emploie avec --print-fiche/],
    ['--user-data-dir=', /attend un dossier/],
    ['--print-fich=def-sla', /Vouliez-vous dire --print-fiche \?/],
    ['--outptu=a.pdf', /Vouliez-vous dire --output \?/]
  ])('refuses %s with a sentence that helps', (argument, message) => {
    expect(parse(argument)).toMatchObject({
      kind: 'misused',
      message: expect.stringMatching(message) as string
    })
  })

  test('refuses an option given twice', () => {
    expect(parse('--output=a', '--output=b')).toMatchObject({ kind: 'misused' })
  })

  test('lets the switches of Chromium, of Node and of tests through', () => {
    const switches = [
      '.',
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '--ozone-platform=x11',
      '--lang=fr'
    ]
    expect(parse(...switches)).toEqual({ kind: 'open', profile: null })
  })

  test.prop([fc.array(fc.string())])('never throws, whatever it is given', (args) => {
    expect(kinds).toContain(parse(...args).kind)
  })

  test('documents every option and every exit code', () => {
    for (const word of [
      '--print-fiche',
      '--output',
      '--user-data-dir',
      '--help',
      '--version',
      '0 ',
      '1 ',
      '2 '
    ]) {
      expect(commandLineHelp()).toContain(word)
    }
  })
})
