import path from 'node:path'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { contents, writeDossier } from './fixtures/dossier-file'
import { textsOf } from './fixtures/page-geometry'
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
