import { expect, test } from 'vitest'
import { readIdentity, OWN_IDENTITY } from './built-in/identity'
import { billOfMaterials } from './sbom'
import { STABLE_BUILD as build } from './testing/stable-build'

const packages = [{ name: '@orama/stemmers', version: '3.1.18', licence: 'Apache-2.0', text: '…' }]
const locked = {
  'node_modules/@orama/stemmers': { version: '3.1.18', integrity: 'sha512-3a81oZNherrMQXNJriBBMRLm' }
}

test('the bill of materials names what is carried, with its licence and digest, and is the same each time', async () => {
  const identity = await readIdentity(OWN_IDENTITY)
  const bill = (): object => billOfMaterials({ identity, build, electron: '45.4.1', packages, locked })
  expect(bill()).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: expect.stringMatching(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    ) as string,
    metadata: { component: { name: 'manuel-numerique-ouvert', version: '1.2.0' } },
    components: [
      { name: 'electron', version: '45.4.1' },
      {
        purl: 'pkg:npm/%40orama/stemmers@3.1.18',
        licenses: [{ expression: 'Apache-2.0' }],
        hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^ddaf35a1/) as string }]
      }
    ]
  })
  expect(bill()).toEqual(bill())
})
