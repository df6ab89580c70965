import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseCommandLine, type Request } from './command-line'
import { EXIT_CODES } from './exit-codes'
import { commandLineHelp } from './help'
import { OPTION_NAMES, optionOf } from './options'

const parse = (...args: string[]): Request =>
  parseCommandLine(args, { cwd: '/home/lea', packaged: false, linkScheme: 'manuel' })
const kinds = [
  'open',
  'print',
  'import-content',
  'ask-server',
  'content-status',
  'verify-code',
  'print-policies',
  'check-policies',
  'self-test',
  'help',
  'version',
  'misused'
]
const locations = { profile: null, contentRoot: null, machineRoot: null }

describe('the command line', () => {
  test('without options opens the handbook with the usual profile', () => {
    expect(parse()).toEqual({ kind: 'open', locations, opened: null })
  })

  test('opens with a profile of its own', () => {
    expect(parse('--user-data-dir=profil')).toEqual({
      kind: 'open',
      locations: { ...locations, profile: '/home/lea/profil' },
      opened: null
    })
  })

  test('prints one entry to a file, or all to a folder', () => {
    expect(parse('--print-fiche=def-sla', '--output=/tmp/sla.pdf')).toEqual({
      kind: 'print',
      locations,
      print: {
        subject: { kind: 'entry', entry: 'def-sla', section: null },
        layout: null,
        sheets: 'single',
        book: false,
        output: '/tmp/sla.pdf'
      }
    })
    expect(parse('--print-fiche=all', '--output=out')).toEqual({
      kind: 'print',
      locations,
      print: {
        subject: { kind: 'all' },
        layout: null,
        sheets: 'single',
        book: false,
        output: '/home/lea/out'
      }
    })
  })

  test('opens a link at its place, whatever stands before it', () => {
    const opened = { kind: 'place', place: { entry: 'def-sla', section: 'delais' } }
    expect(parse('.', '--lang=fr', 'manuel://lire/def-sla#delais')).toEqual({
      kind: 'open',
      locations,
      opened
    })
    expect(parse('--', 'manuel://lire/def-sla#delais')).toMatchObject({ opened })
  })

  test('prints a section, a dossier, the whole handbook, in three formats', () => {
    expect(parse('--print-fiche=def-sla#delais', '--output=a.pdf', '--large-print')).toMatchObject({
      print: { subject: { kind: 'entry', entry: 'def-sla', section: 'delais' }, layout: 'large-print' }
    })
    expect(parse('--print-dossier=comite.json', '--output=a.pdf', '--format=une-page')).toMatchObject({
      print: { subject: { kind: 'dossier', file: '/home/lea/comite.json' }, layout: 'one-page' }
    })
    expect(parse('--print-handbook', '--output=a.pdf', '--sheets=livret')).toMatchObject({
      print: { layout: null, sheets: 'booklet' }
    })
    expect(parse('--print-handbook', '--output=a.pdf', '--format=gros-caracteres')).toMatchObject({
      print: { subject: { kind: 'handbook' }, layout: 'large-print' }
    })
  })

  test('measures how fiches fit, in the formats that are meant to', () => {
    expect(parse('--print-fit', '--output=m.json')).toMatchObject({
      print: { subject: { kind: 'fit' }, output: '/home/lea/m.json' }
    })
    for (const wrong of [['--print-fit'], ['--print-fit', '--output=m.json', '--large-print']])
      expect(parse(...wrong)).toMatchObject({ kind: 'misused' })
  })

  test('installs a content for one reader or for the whole workstation', () => {
    const request = { kind: 'import-content', locations, source: '/media/cle', machine: false, json: false }
    expect(parse('--import-content=/media/cle')).toEqual(request)
    expect(parse('--import-content=file:///media/cle')).toEqual(request)
    expect(parse('--import-content=/media/cle', '--machine', '--json')).toEqual({
      ...request,
      machine: true,
      json: true
    })
    expect(parse('--content-status', '--json')).toEqual({ kind: 'content-status', locations, json: true })
  })

  test('tells the policies of the workstation, or those of a file before it is deployed', () => {
    expect(parse('--print-policies')).toEqual({ kind: 'print-policies', locations, json: false })
    expect(parse('--check-policies=politiques.json', '--json')).toEqual({
      kind: 'check-policies',
      file: '/home/lea/politiques.json',
      json: true
    })
  })

  test('asks the server that was named, to know or to install', () => {
    const request = { kind: 'ask-server', locations, install: false, machine: false, json: true }
    expect(parse('--check-content', '--json')).toEqual(request)
    expect(parse('--update-content', '--machine')).toEqual({
      ...request,
      install: true,
      machine: true,
      json: false
    })
  })

  test('verifies an installation', () => {
    expect(parse('--self-test', '--json')).toEqual({ kind: 'self-test', locations, json: true })
  })

  test('verifies a code on paper', () => {
    expect(parse('--verify-code=1234-567Y', '--json')).toEqual({
      kind: 'verify-code',
      locations,
      code: '1234-567Y',
      json: true
    })
  })

  test.each(['--content-root=root.json', '--machine-root=essai'])(
    'takes %s in development, and refuses it once installed',
    (argument) => {
      expect(parse(argument)).toMatchObject({ kind: 'open' })
      expect(parseCommandLine([argument], { cwd: '/', packaged: true, linkScheme: 'manuel' })).toMatchObject({
        kind: 'misused'
      })
    }
  )

  test.each([
    ['--import-content', /attend un dossier ou un fichier/],
    ['--check-policies', /attend un fichier/],
    ['--json', /s’emploie avec .*--content-status.* ou --verify-code/],
    ['--machine', /s’emploie avec/],
    ['--verify-code', /attend les huit caractères/],
    ['--print-fiche=def-sla', /--output=FICHIER\.pdf/],
    ['--print-fiche=all', /dans quel dossier/],
    ['--print-fiche', /attend un identifiant/],
    ['--output=a.pdf', /s’emploie avec --print-fiche/],
    ['--large-print', /s’emploie avec --print-fiche/],
    ['--print-dossier', /attend un fichier/],
    ['--print-handbook', /--print-handbook --output=FICHIER\.pdf/],
    ['--user-data-dir=', /attend un dossier/],
    ['--print-fich=def-sla', /Vouliez-vous dire --print-fiche \?/],
    ['--outptu=a.pdf', /Vouliez-vous dire --output \?/]
  ])('refuses %s with a sentence that helps', (argument, message) => {
    expect(parse(argument)).toMatchObject({
      kind: 'misused',
      message: expect.stringMatching(message) as string
    })
  })

  test.each([
    [['--print-fiche=a', '--print-handbook'], /ne s’emploient pas ensemble/],
    [['--print-fiche=a', '--output=a', '--content-status'], /ne s’emploient pas ensemble/],
    [['--verify-code=ABCD', '--content-status'], /ne s’emploient pas ensemble/],
    [['--print-handbook=a', '--output=a'], /--print-handbook ne prend pas de valeur/],
    [['--print-handbook', '--output=a', '--large-print='], /--large-print ne prend pas de valeur/],
    [['--print-fiche=a', '--output=folder/'], /dans quel fichier/],
    [
      ['--print-handbook', '--output=a', '--format=a5'],
      /attend une-page, recto-verso, gros-caracteres, epub/
    ],
    [['--print-handbook', '--output=a', '--sheets=a6'], /attend livret ou deux-par-face/],
    [['--print-handbook', '--output=a', '--format=epub', '--sheets=livret'], /pages de papier/],
    [['--print-handbook', '--output=a.epub'], /ajoutez --format=epub/],
    [['--print-handbook', '--format=epub'], /--output=FICHIER\.epub/],
    [['--print-handbook', '--output=a', '--format=une-page', '--large-print'], /ne s’emploient pas ensemble/]
  ])('refuses %j with a sentence that helps', (args, message) => {
    expect(parse(...args)).toMatchObject({
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
    expect(parse(...switches)).toEqual({ kind: 'open', locations, opened: null })
  })

  test.prop([fc.array(fc.string())])('never throws, whatever it is given', (args) => {
    expect(kinds).toContain(parse(...args).kind)
  })

  test('documents every option and every exit code, but those for development', () => {
    const help = commandLineHelp('Manuel')
    for (const name of OPTION_NAMES) {
      const { developmentOnly = false } = optionOf(name)
      expect(help.includes(`--${name}`), name).toBe(!developmentOnly)
    }
    for (const code of Object.values(EXIT_CODES)) expect(help).toContain(`  ${code} `)
  })
})
