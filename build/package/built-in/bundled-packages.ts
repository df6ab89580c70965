import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

/** A package whose code or fonts are in the built application. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  /** Its licence, in full. */
  readonly text: string
}

const manifestSchema = v.object({ name: v.string(), version: v.string(), license: v.string() })
const LICENCE_FILE = /^(?:licen[cs]e|copying)/i

/** Returns the folders of the packages that files come from, for files of `node_modules`. */
export function packageFolders(files: Iterable<string>): ReadonlySet<string> {
  return new Set(
    [...files].flatMap((file) => {
      const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/')) ?? []
      return folder === undefined ? [] : [folder.replace(/^\0/, '')]
    })
  )
}

/**
 * Returns what is known of the package in a folder.
 * @throws where it does not say its licence, or does not carry its text: it could not be handed on
 */
export function readPackage(folder: string): BundledPackage {
  const { name, version, license } = v.parse(
    manifestSchema,
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  )
  const file = readdirSync(folder).find((one) => LICENCE_FILE.test(one))
  if (file === undefined) throw new Error(`${name} ${version} carries no text of its licence (${license})`)
  return { name, version, licence: license, text: readFileSync(path.join(folder, file), 'utf8').trim() }
}

/** Returns packages in the order of their names, each version once. */
export function sortPackages(packages: readonly BundledPackage[]): readonly BundledPackage[] {
  const byKey = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]))
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found)
}
