import * as v from 'valibot'
import { expect, test } from 'vitest'
import { trustAge } from './trust-age'
import { versionSchema } from './version'

const status = (
  publishedOn: string,
  installedAt: string | null = null,
  lastSuccess: string | null = null
): Parameters<typeof trustAge>[0] => ({
  versions: [
    {
      version: v.parse(versionSchema, '2026.1.1'),
      publishedOn,
      keeper: 'reader',
      installedAt,
      signers: [],
      root: null
    }
  ],
  lastSuccess
})
const today = new Date('2026-11-30T12:00:00Z')

test('what was not checked for half a year is told, since whichever came last', () => {
  expect(trustAge(status('2026-04-01'), today)).toBe(7)
  expect(trustAge(status('2026-07-01'), today)).toBeNull()
  expect(trustAge(status('2025-01-01', '2026-10-01T08:00:00Z'), today)).toBeNull()
  expect(trustAge(status('2025-01-01', '2025-10-01T08:00:00Z', '2026-10-01T08:00:00Z'), today)).toBeNull()
  expect(trustAge(status('2025-01-01', '2025-10-01T08:00:00Z', '2025-11-25T08:00:00Z'), today)).toBe(12)
})

test('a clock that is behind says nothing', () => {
  expect(trustAge(status('2026-04-01'), new Date('1970-01-01'))).toBeNull()
})
