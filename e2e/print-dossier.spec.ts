import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DEFAULT_PRINT_FORMAT } from '../src/shared/print/default-format'
import { LAYOUTS, PRINT_LAYOUTS } from '../src/shared/print/layouts'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { contents, writeDossier } from './fixtures/dossier-file'
import { textsOf } from './fixtures/page-geometry'
import { readPrinted } from './fixtures/page-promises'
import { pdfPages } from './fixtures/pdf'
import { readPdf } from '../src/main/printing/pdf/testing/structure-problems'
import { expectTrustworthy } from './fixtures/trustworthy'

const MEETING = ['fiche-acheter-du-libre', 'idee-pas-de-support', 'fiche-choisir-une-licence']
const fiches = MEETING.map((wanted) => {
  const entry = contents.entries.find(({ id }) => id === wanted)
  if (entry === undefined) throw new Error(`The handbook has no ${wanted}`)
  return entry
})

/** Returns the size, in points, in which most of the words of some pages are set. */
async function sizeOfText(file: string, isRead: (page: number) => boolean): Promise<number> {
  const pdf = await readPdf(file)
  const lengths = new Map<number, number>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (!isRead(number)) continue
    for (const { size, words } of await textsOf(await pdf.getPage(number))) {
      const rounded = Math.round(size * 10) / 10
      lengths.set(rounded, (lengths.get(rounded) ?? 0) + words.length)
    }
  }
  await pdf.destroy()
  const [most] = [...lengths].toSorted(([, one], [, other]) => other - one)
  return most?.[0] ?? 0
}

for (const format of ['recto-verso', 'une-page'])
  test(`three fiches for a meeting take nine pages or fewer, in letters no smaller than alone: ${format}`, async ({
    profile
  }) => {
    const dossier = path.join(profile, 'dossier.pdf')
    const print = (request: string, output: string): ReturnType<typeof runApplication> =>
      runApplication(request, `--format=${format}`, `--output=${output}`)
    expect(await print(`--print-dossier=${writeDossier(profile, fiches)}`, dossier)).toMatchObject({
      status: 0,
      stderr: ''
    })
    await expectTrustworthy(dossier, 'Comité logiciels libres')
    const pages = pdfPages(dossier)
    expect(pages.length).toBeLessThanOrEqual(9)
    expect(pages[0], 'cover and contents share a page').toMatch(
      /Dossier de réunion[\s\S]*Sommaire[\s\S]*Notes/
    )
    expect(
      pages.filter((page) => /^ *Mots expliqués/m.test(page) && /^ *Sources *$/m.test(page)),
      'words and sources share a page'
    ).toHaveLength(1)
    for (const [index, { id, title }] of fiches.entries()) {
      const code = /Code ([\w-]{9})/
      const first = pages.findIndex(
        (page, at) => at > 0 && page.replace(/\s+/g, ' ').includes(title.replace(/\s+/g, ' '))
      )
      const own = code.exec(pages[first] ?? '')?.[1] ?? 'no code'
      const alone = path.join(profile, `${index}.pdf`)
      expect(await print(`--print-fiche=${id}`, alone)).toMatchObject({ status: 0 })
      const together = await sizeOfText(dossier, (page) => pages[page - 1]?.includes(`Code ${own}`) === true)
      expect(together, `${id} in the dossier`).toBeGreaterThanOrEqual(await sizeOfText(alone, () => true))
    }
  })

/** Writings that the tests' machines have a font for beside ours, and one of the private use area that none has. */
const DRAWN = ['Nguyễn Thị Hằng', 'Łukasz Żółć', 'გიორგი', 'שלום', 'مرحبا', 'z̷̢̛a̴̡l̸g̵o̶']
const UNKNOWN = '\uE123'

for (const layout of PRINT_LAYOUTS)
  test(`names from everywhere stay within the margins, and what no font draws is told: ${layout}`, async ({
    profile
  }) => {
    const print = async (signs: readonly string[]): Promise<{ file: string; stderr: string }> => {
      const file = path.join(profile, 'dossier.pdf')
      const cover = {
        title: `${signs.join(' ')} ${'会議'.repeat(signs.length > DRAWN.length ? 30 : 0)}`,
        participants: signs.join('\n'),
        message: signs.join(' ').repeat(9)
      }
      const dossier = writeDossier(profile, fiches.slice(0, 1), cover)
      const request = [`--print-dossier=${dossier}`, `--format=${LAYOUTS[layout].option}`, `--output=${file}`]
      const { status, stderr } = await runApplication(...request)
      expect(status).toBe(0)
      return { file, stderr }
    }
    const format = { ...DEFAULT_PRINT_FORMAT, layout }
    const drawn = await print(DRAWN)
    expect(drawn.stderr).toBe('')
    expect((await readPrinted(drawn.file, format, 1)).problems).toEqual([])
    expect(readFileSync(drawn.file, 'latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')

    const { file, stderr } = await print([...DRAWN, UNKNOWN])
    expect(stderr).toMatch(/^Aucune police de ce poste ne dessine \d+\ssignes?\s: une case vide /)
    expect(stderr).toContain('(U+E123) page')
    const { words, problems } = await readPrinted(file, format, 1)
    expect(problems).toEqual([])
    expect(words).toContain('NguyễnThịHằng')
    expect(readFileSync(file, 'latin1')).not.toContain('pdfuaid:part')
  })

test('a page that goes on says of what, and only such a page does', async ({ profile }) => {
  const file = path.join(profile, 'fiche.pdf')
  const [fiche] = fiches
  expect(
    await runApplication(`--print-fiche=${fiche?.id}`, '--format=gros-caracteres', `--output=${file}`)
  ).toMatchObject({
    status: 0
  })
  const pages = pdfPages(file)
  expect(pages.length).toBeGreaterThan(2)
  for (const [index, page] of pages.entries())
    expect(/^ *Acheter du libre \(suite\) +Manuel du numérique ouvert/.test(page), `page ${index + 1}`).toBe(
      index > 0
    )
})
