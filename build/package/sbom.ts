import { createHash } from 'node:crypto'
import type { BundledPackage } from './built-in/bundled-packages'
import type { PackageIdentity } from './built-in/identity'
import { packageLicence } from './licences'
import { shownVersion, type Build } from './release'

export interface SbomOptions {
  readonly identity: PackageIdentity
  readonly build: Build
  /** Version of Electron. */
  readonly electron: string
  readonly packages: readonly BundledPackage[]
  /** `packages` of package-lock.json, by place, for the digests of what npm fetched. */
  readonly locked: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>
}

/**
 * Returns the bill of materials of a package in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): Electron, and every
 * package of npm whose code or fonts are in the application. Nothing in it depends on the clock or on chance.
 */
export function billOfMaterials({ identity, build, electron, packages, locked }: SbomOptions): object {
  const version = shownVersion(build)
  const application = `pkg:generic/${identity.id}@${version}`
  const components = [
    {
      type: 'framework',
      'bom-ref': `pkg:npm/electron@${electron}`,
      name: 'electron',
      version: electron,
      licenses: [{ license: { id: 'MIT' } }],
      purl: `pkg:npm/electron@${electron}`,
      description: 'Chromium and Node.js are inside; their licences are in LICENSES.chromium.html.'
    },
    ...packages.map((one) => componentOf(one, locked))
  ]
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(`${application} ${build.commit}`)}`,
    version: 1,
    metadata: {
      timestamp: new Date(build.epoch * 1000).toISOString(),
      component: {
        type: 'application',
        'bom-ref': application,
        name: identity.id,
        version,
        licenses: [{ expression: packageLicence(identity) }],
        purl: application,
        properties: [{ name: 'commit', value: build.commit }]
      }
    },
    components,
    dependencies: [{ ref: application, dependsOn: components.map((one) => one['bom-ref']) }]
  }
}

function componentOf({ name, version, licence }: BundledPackage, locked: SbomOptions['locked']) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const entry = Object.entries(locked).find(
    ([place, found]) => place.endsWith(`node_modules/${name}`) && found.version === version
  )?.[1]
  const digest = /^sha512-(.+)$/.exec(entry?.integrity ?? '')?.[1]
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    licenses: [{ expression: licence }],
    purl,
    ...(digest === undefined
      ? {}
      : { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] })
  } as const
}

/** A UUID of version 5 in form, made from a text: the same text gives the same. */
function uuidOf(text: string): string {
  const hex = createHash('sha1').update(text).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32)
  ].join('-')
}
