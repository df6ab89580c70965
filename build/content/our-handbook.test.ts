import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { examineFolder, type FolderExamination } from './edge/compile-folder'
import { measureCoverage } from './measure/coverage'

let examination: FolderExamination
beforeAll(async () => {
  examination = await examineFolder(resolve('content'))
}, 60_000)

describe('the handbook that the application carries', () => {
  test('has no error', () => {
    expect(examination.problems.filter(({ severity }) => severity === 'erreur')).toEqual([])
  })

  test('covers the 130 ids of the inventory', () => {
    expect(measureCoverage(examination.handbook)).toMatchObject({ total: 130, covered: 130, missing: [] })
  })

  test('tells the same five facts of every organisation: four in one order, and where to reach it', () => {
    for (const { matter } of examination.handbook.entries) {
      if (matter.type !== 'organisation') continue
      const facts = (matter.faits ?? []).map(({ libelle }) => libelle)
      expect(facts, matter.id).toEqual(['Nature', 'Siège', 'Pour une administration', 'Participer'])
      expect(matter.adresses?.length ?? 0, matter.id).toBeGreaterThan(0)
    }
  })

  test('keeps the fingerprints of the starting document', () => {
    expect(examination.handbook.lists.fingerprints.size).toBeGreaterThan(1000)
  })
})
