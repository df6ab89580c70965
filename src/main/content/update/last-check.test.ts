import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { openLastCheck } from './last-check'

test('a late server is no proof of what is current: the moment of the last success stays', async () => {
  const file = path.join(await emptyFolder(), 'contenu-verification.json')
  const now = (): Date => new Date('2026-12-01T12:00:00Z')
  const lastCheck = await openLastCheck(file, now, Math.random)
  const message = 'Rien de plus récent.'
  await lastCheck.keep({ at: '2026-11-30T08:00:00Z', outcome: 'nothing-newer', message }, 'day')
  await lastCheck.keep({ at: '2026-12-01T08:00:00Z', outcome: 'nothing-newer', late: true, message }, 'day')
  const reopened = await openLastCheck(file, now, Math.random)
  expect(reopened.succeededAt()).toBe('2026-11-30T08:00:00Z')
  expect(reopened.value()).toMatchObject({ at: '2026-12-01T08:00:00Z', late: true })
})
