import { describe, expect, test } from 'vitest'
import type { ContentStatus } from '../../shared/content/content-status'
import { tryNetwork } from './try-network'

const now = new Date('2026-12-01T12:00:00Z')
const status = {
  server: {
    address: 'https://manuel.exemple.fr/contenu/',
    decidedBy: 'administrator',
    plain: false,
    every: 'day',
    problem: null
  },
  lastCheck: { at: '2026-11-30T12:00:00Z', outcome: 'nothing-newer', message: 'Rien de plus récent.' },
  lastSuccess: '2026-11-30T12:00:00Z',
  versions: []
} as const satisfies Pick<ContentStatus, 'server' | 'lastCheck' | 'lastSuccess' | 'versions'>

describe('the state of the network', () => {
  test('without a server is that nothing is asked', () => {
    const server = { ...status.server, address: null, decidedBy: null }
    expect(tryNetwork({ ...status, server }, now)).toEqual({
      outcome: 'passed',
      detail: 'Aucun serveur\u00a0: l’application ne demande rien au réseau.'
    })
  })

  test('names the server, who named it, and when it was last asked with which outcome', () => {
    expect(tryNetwork(status, now)).toEqual({
      outcome: 'passed',
      detail:
        'https://manuel.exemple.fr/contenu/, nommé par l’administration, interrogé le 30\u00a0novembre\u00a02026\u00a0: Rien de plus récent.'
    })
    expect(tryNetwork({ ...status, lastCheck: null }, now).detail).toContain('jamais encore interrogé')
  })

  test.each([
    ['a server that did not answer', { lastCheck: { ...status.lastCheck, outcome: 'unreadable' as const } }],
    ['trust that is old', { lastSuccess: '2026-01-01T12:00:00Z' }]
  ])('is worth knowing with %s', (_title, more) => {
    expect(tryNetwork({ ...status, ...more }, now).outcome).toBe('noted')
  })

  test('is a failure where the server may not be asked, and says why', () => {
    const server = { ...status.server, problem: 'Cette adresse n’est pas chiffrée.' }
    expect(tryNetwork({ ...status, server }, now)).toEqual({
      outcome: 'failed',
      detail: 'Cette adresse n’est pas chiffrée.'
    })
  })
})
