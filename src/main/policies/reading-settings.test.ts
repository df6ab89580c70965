import { expect, test } from 'vitest'
import { DEFAULT_READING } from '../../shared/profile/default-settings'
import { policiesForProfile } from './for-profile'
import { policiesForReader } from './for-reader'
import { readPolicyText } from './read-text'

test('reading settings are imposed one by one, and those that are proposed are what resetting goes back to', () => {
  const read = readPolicyText(
    JSON.stringify({
      format: 1,
      impose: { police: 'systeme', 'regle-de-lecture': true },
      'par-defaut': {
        'taille-de-lecture': 1.5,
        couleurs: 'contraste-renforce',
        'largeur-de-colonne': 'etroite'
      }
    })
  )
  expect(read.problems).toEqual([])
  const policies = { file: '/politiques.json', ...read }
  const { imposed, presets } = policiesForProfile(policies)
  expect(imposed.settings).toEqual({ typeface: 'system', ruler: true })
  expect(presets.settings).toEqual({ textSize: 1.5, palette: 'contrast', columnWidth: 'narrow' })
  expect(policiesForReader(policies).usualReading).toEqual({
    ...DEFAULT_READING,
    textSize: 1.5,
    palette: 'contrast',
    columnWidth: 'narrow'
  })
})
