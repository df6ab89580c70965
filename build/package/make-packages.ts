import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Runtime } from '../runtime/find.mjs'
import { hasProgram } from '../setup/system-libraries.mjs'
import { inRoot } from '../terminal/root.mjs'
import type { BundledPackage } from './built-in/bundled-packages'
import type { PackageIdentity } from './built-in/identity'
import { licencesText } from './licences'
import { makeDeb, type DebOptions } from './linux/deb'
import { makeRpm } from './linux/rpm'
import { makeTree } from './linux/tree'
import { makePortable } from './portable/zip'
import { makeProgram } from './program'
import { shownVersion, type Build } from './release'
import { billOfMaterials } from './sbom'

/** Forms of a package for Linux. */
export const PACKAGE_FORMS = ['deb', 'rpm', 'portable'] as const
export type PackageForm = (typeof PACKAGE_FORMS)[number]

export interface PackagingOptions {
  readonly identity: PackageIdentity
  readonly build: Build
  readonly runtime: Runtime
  /** Folder of the built application, with its content and what it trusts. */
  readonly application: string
  /** Folder for the packages. */
  readonly output: string
  readonly forms: readonly PackageForm[]
  readonly compression: DebOptions['compression']
  readonly say: (line: string) => void
}

/** Makes the packages of a handbook and its bill of materials; returns their paths. */
export async function makePackages(options: PackagingOptions): Promise<readonly string[]> {
  const { identity, build, runtime, application, output, forms, compression, say } = options
  mkdirSync(output, { recursive: true })
  // Where the packages go, not in the system's temporary folder, which may be small.
  const work = mkdtempSync(path.join(output, '.partial-'))
  try {
    const program = path.join(work, 'program')
    const packages = readLicences(application)
    await makeProgram({ runtime, identity, build, application, folder: program })
    writeFileSync(path.join(program, 'LICENCES.txt'), licencesText(identity, packages))
    const bill = writeBill(options, packages)
    cpSync(bill, path.join(program, 'sbom.cdx.json'))
    const tree = path.join(work, 'tree')
    const made: string[] = [bill]
    if (forms.some((form) => form !== 'portable')) makeTree(tree, program, identity, build)
    if (forms.includes('rpm')) {
      if (hasProgram('rpmbuild')) made.push(makeRpm({ identity, build, tree, output }))
      else say('Pas de paquet .rpm : rpmbuild n’est pas sur ce poste.')
    }
    if (forms.includes('deb')) made.push(makeDeb({ identity, build, tree, output, compression }))
    if (forms.includes('portable')) made.push(await makePortable({ identity, build, program, output }))
    return made
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function readLicences(application: string): readonly BundledPackage[] {
  return JSON.parse(
    readFileSync(path.join(application, 'renderer', 'licences.json'), 'utf8')
  ) as BundledPackage[]
}

function writeBill(
  { identity, build, runtime, output }: PackagingOptions,
  packages: readonly BundledPackage[]
): string {
  const { packages: locked } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as {
    packages: Parameters<typeof billOfMaterials>[0]['locked']
  }
  const bill = billOfMaterials({ identity, build, electron: runtime.version, packages, locked })
  const file = path.join(output, `${identity.id}-${shownVersion(build)}.cdx.json`)
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
  return file
}
