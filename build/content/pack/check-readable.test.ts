import { expect, test } from 'vitest'
import { examine } from '../examine'
import { tinyHandbook } from '../testing/tiny-handbook'
import { assemblePack } from './assemble'
import { checkReadable } from './check-readable'

async function rulesOf(body: string): Promise<readonly string[]> {
  const files = tinyHandbook().map((file) =>
    file.path === 'fiches/fiche-une.md' ? { ...file, text: file.text + body } : file
  )
  const { handbook, problems } = examine(files)
  expect(problems).toEqual([])
  const found = await checkReadable(handbook, assemblePack(handbook) ?? [])
  return found.map(({ file, rule }) => `${file} ${rule}`)
}

test('the compiler refuses what an import would refuse, at the file of the entry', async () => {
  expect(await rulesOf('')).toEqual([])
  expect(await rulesOf('\n\nun'.repeat(12_000))).toEqual(['fiches/fiche-une.md hors-limites'])
})
