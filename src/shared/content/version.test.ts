import * as v from 'valibot'
import { expect, test } from 'vitest'
import { packIdentitySchema } from './pack'
import { versionSchema } from './version'

test.each(['2026.11.1', '0.0.0', `2026.11.${'1'.repeat(40)}`, '2026.11', 'v2026.11.1'])(
  'a pack and every other file agree whether %s is a version',
  (version) => {
    expect(v.is(packIdentitySchema.entries.version, version)).toBe(v.is(versionSchema, version))
  }
)
