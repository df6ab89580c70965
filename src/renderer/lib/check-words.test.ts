import { expect, test } from 'vitest'
import { checkWords } from './check-words'

const at = '2026-11-23T12:00:00.000Z'
const failed = { at, outcome: 'unreadable', message: 'Le serveur n’a pas répondu.' } as const

test('a check that failed says when one last succeeded', () => {
  expect(checkWords({ lastCheck: null, lastSuccess: null })).toBe('Le serveur n’a pas encore été interrogé.')
  expect(checkWords({ lastCheck: failed, lastSuccess: null })).toMatch(
    /Aucune vérification n’a encore abouti\.$/
  )
  expect(checkWords({ lastCheck: failed, lastSuccess: '2026-11-01T12:00:00.000Z' })).toMatch(
    /date du 1er\u00a0novembre\u00a02026\.$/
  )
  expect(checkWords({ lastCheck: failed, lastSuccess: at })).toMatch(/répondu\.$/)
})
