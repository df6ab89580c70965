import type { Page } from 'playwright'
import { expectNoViolations } from './fixtures/axe'
import { expect, test } from './fixtures/app'
import { goTo } from './fixtures/navigation'

/** Gives the page voices that say nothing, for a machine that tests has none; `finishSentence` ends what is being said. */
async function giveVoices(page: Page, voices: readonly { name: string; lang: string }[]): Promise<void> {
  await page.evaluate((voices) => {
    class Utterance {
      onend: () => void = () => undefined
      constructor(readonly text: string) {}
    }
    let last: Utterance | null = null
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, finishSentence: () => last?.onend() })
    Object.assign(speechSynthesis, {
      getVoices: () => voices.map((voice) => ({ ...voice, localService: true, default: false })),
      speak: (utterance: Utterance) => (last = utterance),
      cancel: () => undefined
    })
  }, voices)
}

const finishSentence = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { finishSentence: () => void }).finishSentence())
const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join(''))

test('a page is read aloud sentence by sentence, each marked, by keys', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await giveVoices(page, [{ name: 'Voix', lang: 'fr-FR' }])
  await page.keyboard.press('F8')
  const bar = page.getByRole('region', { name: 'Lecture à voix haute' })
  await expect(bar).toBeVisible()
  expect(await marked(page)).toBe('Le cadre juridique')
  await finishSentence(page)
  const second = await marked(page)
  expect(second).toMatch(/^Ce que les textes imposent.*\.$/)
  await page.keyboard.press('F9')
  expect(await marked(page)).toBe('À retenir')
  await page.keyboard.press('Shift+F9')
  expect(await marked(page)).toBe(second)
  await page.keyboard.press('F8')
  await expect(bar.getByRole('button', { name: 'Reprendre la lecture' })).toBeVisible()
  await expectNoViolations(page, 'a page that is read aloud')
  await page.keyboard.press('Shift+F8')
  await expect(bar).toBeHidden()
  expect(await marked(page)).toBe('')
})

test('without a French voice it is said why nothing is read', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await giveVoices(page, [{ name: 'Voice', lang: 'en-GB' }])
  await page.keyboard.press('F8')
  await expect(page.getByRole('status').first()).toContainText('ce poste n’a pas de voix française')
  await expect(page.getByRole('region', { name: 'Lecture à voix haute' })).toBeHidden()
})
