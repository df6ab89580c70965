import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { OWN_IDENTITY, readIdentity } from '../built-in/identity'
import { apparmorProfile } from './apparmor-profile'
import { installedPlaces } from './places'

const hasParser = spawnSync('apparmor_parser', ['--version']).status === 0

test('the profile is that of the program and of its launcher, and allows user namespaces', async () => {
  const identity = await readIdentity(OWN_IDENTITY)
  const { id } = identity
  const { launcher, program } = installedPlaces(identity)
  expect([launcher, program]).toEqual([`/usr/bin/${id}`, `/usr/lib/${id}/${id}`])
  expect(apparmorProfile(identity)).toContain(
    `profile ${id} /usr/{bin,lib/${id}}/${id} flags=(unconfined) {\n  userns,`
  )
})

test.skipIf(!hasParser)('AppArmor reads it (skipped where apparmor_parser is not installed)', async () => {
  const profile = apparmorProfile(await readIdentity(OWN_IDENTITY))
  // AppArmor 3, of Debian 12, knows neither this ABI nor this rule.
  const forAppArmor3 = profile.replace(/^abi .*$/m, '').replace('userns,', '')
  const read = spawnSync('apparmor_parser', ['--skip-kernel-load', '--skip-cache', '--quiet'], {
    input: forAppArmor3,
    encoding: 'utf8'
  })
  // It also tells of kernels without AppArmor.
  expect(read.stderr).not.toMatch(/parser error/)
  expect(read.status).toBe(0)
})
