import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { conclude, everyWay } from '../../src/shared/guide/evaluate'
import type { Guide } from '../../src/shared/content/guide'
import { examineFolder } from './edge/compile-folder'
import type { LicencesSource } from './schema/licences'
import { guideOf } from './views/guide'

let licences: LicencesSource
let guide: Guide
beforeAll(async () => {
  const { handbook } = await examineFolder(resolve('content'))
  licences = handbook.licences?.data ?? []
  const source = handbook.guides.get('guide-licence')
  if (source === undefined) throw new Error('content has no guide-licence.yaml')
  guide = guideOf(source.data)
}, 60_000)

const spdxWhere = (holds: (licence: LicencesSource[number]) => boolean): string[] =>
  licences.filter(holds).map(({ spdx }) => spdx)

describe('the licence table', () => {
  test('says that only AGPL-3.0 (§13) and EUPL-1.2 (articles 1 and 5) cover network use', () => {
    expect(spdxWhere(({ reseau }) => reseau === 'true')).toEqual(['EUPL-1.2', 'AGPL-3.0-or-later'])
  })

  test('grants patents, or promises not to assert them, in ten licences of code', () => {
    expect(spdxWhere(({ brevets }) => brevets === 'true')).toEqual([
      'Apache-2.0',
      'CECILL-B',
      'MPL-2.0',
      'LGPL-3.0-or-later',
      'EPL-2.0',
      'CECILL-C',
      'EUPL-1.2',
      'CECILL-2.1',
      'GPL-3.0-or-later',
      'AGPL-3.0-or-later'
    ])
  })

  test('keeps apart the licences that exclude patents and those that are silent', () => {
    expect(spdxWhere(({ brevets }) => brevets === 'false')).toEqual([
      'ODbL-1.0',
      'CC-BY-4.0',
      'CC-BY-SA-4.0',
      'CC0-1.0'
    ])
    expect(spdxWhere(({ brevets }) => brevets === 'null')).toEqual([
      'MIT',
      'BSD-2-Clause',
      'BSD-3-Clause',
      'etalab-2.0'
    ])
  })

  test('lists what data.gouv.fr admits, thus no licence of Creative Commons', () => {
    expect(spdxWhere(({ liste }) => liste === 'false')).toEqual(['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0'])
  })

  test('counts among licences of code that OSI has not approved CeCILL-B and CeCILL-C alone', () => {
    expect(spdxWhere(({ osi, objets }) => osi === 'false' && objets.includes('code'))).toEqual([
      'CECILL-B',
      'CECILL-C'
    ])
  })

  test('keeps Licence Ouverte out of the licences of code', () => {
    expect(licences.find(({ spdx }) => spdx === 'etalab-2.0')?.objets).not.toContain('code')
  })

  test('asks every licence of code to keep its notices', () => {
    const silent = licences.filter(
      ({ objets, obligations }) =>
        objets.includes('code') && !obligations.some((duty) => duty.startsWith('Conserver les mentions'))
    )
    expect(silent).toEqual([])
  })
})

/** What each way through the guide concludes: its answers in order, the conclusion, the licences proposed. */
const CONCLUSIONS: Readonly<Record<string, string>> = {
  oui: 'celle-du-projet',
  'non code non non': 'permissive MIT Apache-2.0 CECILL-B',
  'non code non oui reseau': 'reciprocite-reseau AGPL-3.0-or-later EUPL-1.2',
  'non code non oui installe': 'reciprocite-forte GPL-3.0-or-later CECILL-2.1 EUPL-1.2',
  'non code non oui brique': 'reciprocite-faible MPL-2.0 LGPL-3.0-or-later CECILL-C',
  'non code faible non': 'permissive MIT Apache-2.0 CECILL-B',
  'non code faible oui reseau': 'reciprocite-reseau AGPL-3.0-or-later EUPL-1.2',
  'non code faible oui installe': 'reciprocite-forte GPL-3.0-or-later CECILL-2.1 EUPL-1.2',
  'non code faible oui brique': 'reciprocite-faible MPL-2.0 LGPL-3.0-or-later CECILL-C',
  'non code forte': 'celle-du-composant',
  'non code inconnu': 'inventaire',
  'non donnees non non': 'licence-ouverte etalab-2.0',
  'non donnees non oui': 'odbl ODbL-1.0',
  'non donnees oui': 'celle-de-la-base',
  'non donnees inconnu': 'origine',
  'non contenus': 'contenus etalab-2.0'
}

describe('the licence guide', () => {
  test('concludes rightly on every way through it', () => {
    const ways = [...everyWay(guide)].map((way) => {
      const conclusion = conclude(guide, way)
      const codes = conclusion?.suggestions.map(({ code }) => code ?? '') ?? []
      return [[...way.values()].join(' '), [conclusion?.id ?? '', ...codes].join(' ')]
    })
    expect(Object.fromEntries(ways)).toEqual(CONCLUSIONS)
  })

  test('proposes for a network service only licences whose text covers it, and no licence of data for code', () => {
    for (const way of everyWay(guide)) {
      const codes = conclude(guide, way)?.suggestions.map(({ code }) => code ?? '') ?? []
      const proposed = licences.filter(({ spdx }) => codes.includes(spdx))
      if (way.get('forme') === 'reseau') {
        expect(proposed.every(({ reseau }) => reseau === 'true')).toBe(true)
      }
      if (way.get('objet') === 'code') {
        expect(proposed.every(({ objets }) => objets.includes('code'))).toBe(true)
      }
    }
  })
})
