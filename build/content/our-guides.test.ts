import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { conclude, everyWay } from '../../src/shared/guide/evaluate'
import { examineFolder } from './edge/compile-folder'
import { guideOf } from './views/guide'

/** Where what every guide concludes is kept, way by way, as it was read and approved. */
const APPROVED = resolve('build/content/approved')

test('every way through every guide concludes as it was approved', { timeout: 60_000 }, async () => {
  const { handbook } = await examineFolder(resolve('content'))
  expect(handbook.guides.size).toBeGreaterThan(0)
  for (const [name, { data }] of handbook.guides) {
    const guide = guideOf(data)
    const lines = [...everyWay(guide)].map((way) => {
      const answers = [...way].map(([question, option]) => `${question}: ${option}`).join(', ')
      return `${answers} -> ${conclude(guide, way)?.id ?? 'nothing'}`
    })
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${APPROVED}/${name}.txt`)
  }
})
