import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadFrench } from '../language/dictionary'
import { tinyHandbook } from '../testing/tiny-handbook'
import { runContentTool } from './main'

let root: string
beforeAll(async () => {
  await loadFrench()
}, 60_000)
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'contenus-'))
  for (const { path, text } of tinyHandbook()) await put(path, text)
})
afterEach(() => rm(root, { recursive: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, 'content', path)), { recursive: true })
  await writeFile(join(root, 'content', path), text)
}

async function run(...args: string[]): Promise<{ status: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []]
  const status = await runContentTool(args, {
    say: (text) => said.push(text),
    complain: (text) => complained.push(text)
  })
  return { status, said: said.join('\n'), complained: complained.join('\n') }
}
const content = (): string[] => ['--content', join(root, 'content')]

describe('check', () => {
  test('says that all is well with status 0', async () => {
    expect(await run('check', ...content())).toMatchObject({
      status: 0,
      said: '3 entrées, 0 erreur, 0 avertissement.'
    })
  })

  test('names file, line and column of an error with status 1', async () => {
    await put('definitions/def-mot.md', 'rien')
    const { status, said } = await run('check', ...content())
    expect(status).toBe(1)
    expect(said).toMatch(/definitions\/def-mot\.md:1:1 {2}erreur {2}.*\[en-tete-manquant\]/)
  })

  test('tells in one run what is wrong in a header, in its text and in its language', async () => {
    await put(
      'definitions/def-mot.md',
      '---\nid: def-mot\nresume: Un **mot**\n---\n\nUn ~~mot~~ , un motmotus.\n'
    )
    const problems: unknown = JSON.parse((await run('check', '--json', ...content())).said)
    for (const rule of ['champ-manquant', 'signe-isole', 'typographie', 'orthographe'])
      expect(problems).toContainEqual(expect.objectContaining({ rule, file: 'definitions/def-mot.md' }))
  })

  test('tells in one run what is wrong in every file, whatever cannot be read elsewhere', async () => {
    await put('fiches/fiche-une.md', '---\ntitre: [\n---\n\nUn [lien](def-mto) mene ici.\n')
    await put('definitions/def-mot.md', '\uFFFD\0')
    await put('definitions/def-un.yaml', 'a: b')
    await put('frise.yaml', 'titre: [')
    const problems: unknown = JSON.parse((await run('check', '--json', ...content())).said)
    for (const [file, rule] of [
      ['fiches/fiche-une.md', 'yaml-illisible'],
      ['fiches/fiche-une.md', 'lien-inconnu'],
      ['fiches/fiche-une.md', 'orthographe'],
      ['definitions/def-mot.md', 'encodage'],
      ['definitions/def-un.yaml', 'fichier-ignore'],
      ['frise.yaml', 'yaml-illisible']
    ])
      expect(problems).toContainEqual(expect.objectContaining({ rule, file }))
  })

  test('says of a file of measures that it is none', async () => {
    await writeFile(join(root, 'mesures.json'), '{')
    const { status, complained } = await run('check', '--fit', join(root, 'mesures.json'), ...content())
    expect(status).toBe(2)
    expect(complained).toContain('n’est pas un fichier de mesures')
  })

  test('gives the problems as JSON to other tools', async () => {
    await put('definitions/def-mot.md', 'rien')
    expect(JSON.parse((await run('check', '--json', ...content())).said)).toMatchObject([
      { rule: 'en-tete-manquant' }
    ])
  })
})

describe('build', () => {
  test('writes a pack', async () => {
    const output = join(root, 'pack')
    expect((await run('build', '--output', output, ...content())).status).toBe(0)
    expect(await readdir(output)).toContain('pack.json')
  })

  test('writes nothing where there are errors, unless a draft is asked for', async () => {
    await put('definitions/def-mot.md', 'rien')
    const output = join(root, 'pack')
    expect(await run('build', '--output', output, ...content())).toMatchObject({
      status: 1,
      complained: expect.stringContaining('Aucun paquet') as string
    })
    await expect(readdir(output)).rejects.toThrow()
    expect((await run('build', '--draft', '--output', output, ...content())).status).toBe(0)
  })
})

describe('new', () => {
  test('begins an entry that check then reads', async () => {
    const { status, said } = await run(
      'new',
      'definition',
      '--id',
      'def-essai',
      '--title',
      'Essai',
      ...content()
    )
    expect(status).toBe(0)
    expect(said).toContain('- def-essai')
    expect((await run('check', '--json', ...content())).said).toContain('a-completer')
  })

  test.each([
    [['fichier', '--id', 'x'], '« fichier » n’existe pas'],
    [['fiche'], 'Donnez un identifiant'],
    [['fiche', '--id', 'Été'], 'n’est pas valable'],
    [['fiche', '--id', 'def-mot'], 'déjà pris']
  ])('%j is refused', async (args, words) => {
    expect(await run('new', ...args, ...content())).toMatchObject({
      status: 2,
      complained: expect.stringContaining(words) as string
    })
  })

  test('never uses a retired id again', async () => {
    await put('identifiants-retires.yaml', 'fiche-zero:\n  retire_le: 2026-01-01\n')
    const { complained } = await run('new', 'fiche', '--id', 'fiche-zero', ...content())
    expect(complained).toContain('a été retiré')
  })
})

describe('measures', () => {
  test('coverage ends with status 1 where an id is missing', async () => {
    await put('inventaire.yaml', '- id: chap-un\n')
    expect(await run('coverage', ...content())).toMatchObject({
      status: 0,
      said: expect.stringContaining('1 identifiant') as string
    })
    await put('inventaire.yaml', '- id: fiche-zero\n')
    expect(await run('coverage', '--json', ...content())).toMatchObject({ status: 1 })
  })

  test('stats tell words and readability', async () => {
    expect((await run('stats', ...content())).said).toMatch(/^ +entrées +mots/)
    expect(JSON.parse((await run('stats', '--json', ...content())).said)).toMatchObject({
      all: { entries: 3 }
    })
  })

  test('fingerprint keeps what check then refuses', async () => {
    const words = 'Un texte de huit mots que nul ne copie.'
    await put('../source.txt', words)
    expect((await run('fingerprint', join(root, 'source.txt'), ...content())).status).toBe(0)
    await put(
      'definitions/def-mot.md',
      (tinyHandbook().find(({ path }) => path === 'definitions/def-mot.md')?.text ?? '') + words
    )
    expect((await run('check', ...content())).said).toContain('[phrase-reprise]')
  })
})

test('check --strict fails on warnings, --since on lost ids', async () => {
  const output = join(root, 'pack')
  await run('build', '--output', output, ...content())
  expect((await run('check', '--strict', '--since', output, ...content())).status).toBe(0)
  await put('mots-inutiles.docx', '')
  expect((await run('check', ...content())).status).toBe(0)
  expect((await run('check', '--strict', ...content())).status).toBe(1)
  const fiche = tinyHandbook().find(({ path }) => path === 'fiches/fiche-une.md')?.text ?? ''
  await put('fiches/fiche-une.md', fiche.replace('{#comment}', '{#autrement}'))
  expect((await run('check', '--since', output, ...content())).said).toContain(
    '« fiche-une#comment » a été publié'
  )
})

describe('a command that makes no sense ends with status 2 and says why', () => {
  test.each([
    [['chek'], 'Vouliez-vous dire « check »'],
    [['check', '--jason'], '« --jason » n’existe pas'],
    [['check', 'fiches'], '« fiches » est en trop'],
    [['check', '--content'], '« --content »'],
    [['check', '--content', '/introuvable'], 'Introuvable : /introuvable']
  ])('%j', async (args, words) => {
    const { status, complained } = await run(...args)
    expect(status).toBe(2)
    expect(complained).toContain(words)
  })

  test('help is not a mistake', async () => {
    expect(await run()).toMatchObject({ status: 0, said: expect.stringContaining('Usage') as string })
    expect((await run('check', '--help')).status).toBe(0)
  })
})
