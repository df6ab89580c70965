import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../build/terminal/root.mjs'
import { DEFAULT_PRINT_FORMAT } from '../src/shared/print/default-format'
import type { PrintJob } from '../src/shared/print/job'
import { PRINT_LAYOUTS } from '../src/shared/print/layouts'
import type { Place } from '../src/shared/content/ids'
import { expect, test } from './fixtures/app'
import { runApplicationIn } from './fixtures/command-line'
import { close, launch } from './fixtures/launch'
import { goTo } from './fixtures/navigation'
import { applicationWith, applicationWithChanges, tinyHandbook } from './fixtures/other-handbook'
import { readPrinted, squeeze } from './fixtures/page-promises'
import { structureProblems, readPdf } from '../src/main/printing/pdf/testing/structure-problems'
import { wideContent, wideWords } from './fixtures/wide-content'

/** A style that a later change could bring: lines that nothing breaks. */
const UNBREAKABLE = '#fiche p { white-space: nowrap !important }'

test('whatever a fiche holds, nothing is wider than its column, in any setting', async ({ profile }) => {
  const folder = applicationWithChanges(wideContent)
  const app = await launch(profile, [], folder)
  try {
    const page = await app.firstWindow()
    const print = async (job: PrintJob): Promise<string> => {
      const file = path.join(profile, 'pages.pdf')
      const base64 = await page.evaluate(async (wanted) => {
        const answer = await window.handbook.previewJob(wanted)
        if (!answer.ok || answer.value.outcome !== 'ready') throw new Error(JSON.stringify(answer))
        return btoa(Array.from(answer.value.pdf, (byte) => String.fromCharCode(byte)).join(''))
      }, job)
      writeFileSync(file, Buffer.from(base64, 'base64'))
      return file
    }
    const place = { entry: 'fiche-arroser', section: null } as Place
    for (const layout of PRINT_LAYOUTS)
      for (const margins of ['normal', 'narrow'] as const)
        for (const extras of [true, false]) {
          const format = { layout, margins, glossary: extras, notes: extras, sheets: 'single' } as const
          const file = await print({ kind: 'entry', place, format })
          const { words, problems } = await readPrinted(file, format)
          expect(problems, JSON.stringify(format)).toEqual([])
          for (const wide of wideWords) expect(words, JSON.stringify(format)).toContain(squeeze(wide))
          const pdf = await readPdf(file)
          expect(await structureProblems(pdf), JSON.stringify(format)).toEqual([])
          await pdf.destroy()
        }
    const format = {
      ...DEFAULT_PRINT_FORMAT,
      layout: 'large-print'
    } as const
    for (const job of [
      { kind: 'entry', place: { ...place, section: 'long' } as Place, format },
      { kind: 'entry', place: { entry: 'fiche-sections', section: null } as Place, format },
      { kind: 'chapter', entry: 'chap-plantes' as Place['entry'], format },
      { kind: 'handbook', format }
    ] as const) {
      const covers = job.kind === 'handbook' ? 1 : 0
      expect((await readPrinted(await print(job), format, covers)).problems, job.kind).toEqual([])
    }
  } finally {
    await close(app)
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the preview refuses what is wider than its column, and says where it stands', async ({ app, page }) => {
  await goTo(page, '/imprimer/fiche-cadre-juridique')
  await expect(page.getByText('Tient sur 2 pages')).toBeVisible()
  await app.evaluate(async ({ webContents }, css) => {
    const printing = webContents.getAllWebContents().find((one) => one.getURL().endsWith('/print.html'))
    await printing?.insertCSS(css)
  }, UNBREAKABLE)
  await page.getByRole('checkbox', { name: 'Lignes de notes' }).check()
  await expect(page.getByRole('alert')).toHaveText(
    /^Ce document ne peut pas être imprimé en recto verso\s: dans «\sLe cadre juridique\s»(, section «\s.+\s»)?, «\s.+\s» est plus large que la page\. Choisissez un autre format, et signalez ce passage à la rédaction du manuel\.$/
  )
  await expect(page.getByRole('button', { name: 'Imprimer…' })).toHaveAttribute('aria-disabled', 'true')
  const format = { ...DEFAULT_PRINT_FORMAT, notes: true }
  const place = { entry: 'fiche-cadre-juridique', section: null } as Place
  const drafted = await page.evaluate((job) => window.handbook.draftJob(job), {
    kind: 'entry',
    place,
    format
  } as const)
  expect(drafted).toMatchObject({ ok: true, value: { outcome: 'failed' } })
})

test('what is wider than its column is refused on the command line, and reported to editors', async ({
  profile
}) => {
  const folder = applicationWith(tinyHandbook)
  try {
    const assets = path.join(folder, 'out', 'renderer', 'assets')
    const sheet = readdirSync(assets).find((file) => /^print-(?!pages).*\.css$/.test(file)) ?? ''
    appendFileSync(path.join(assets, sheet), `${UNBREAKABLE} #fiche p { padding-right: 300mm }`)
    const output = path.join(profile, 'fiche.pdf')
    const ended = await runApplicationIn(folder, '--print-fiche=fiche-arroser', `--output=${output}`)
    expect(ended.status).toBe(1)
    expect(ended.stderr).toMatch(/^Ce document ne peut pas être imprimé en recto verso\s: dans «\sArroser/)
    expect(existsSync(output)).toBe(false)

    const fit = path.join(profile, 'fit.json')
    expect(await runApplicationIn(folder, '--print-fit', `--output=${fit}`)).toMatchObject({ status: 0 })
    const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
    const check = [tsx, 'build/content/cli.ts', 'check', '--content', tinyHandbook, '--fit', fit, '--json']
    let told = ''
    try {
      execFileSync(process.execPath, check, { cwd: root, encoding: 'utf8' })
    } catch (error) {
      told = (error as { stdout: string }).stdout
    }
    const problems = JSON.parse(told) as { file: string; rule: string; severity: string }[]
    const wide = problems.filter(({ rule }) => rule === 'largeur')
    expect(new Set(wide.map(({ file }) => file)).size, 'every entry is told').toBe(3)
    expect(wide.every(({ severity }) => severity === 'erreur')).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
