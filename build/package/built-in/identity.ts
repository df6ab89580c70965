import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { identitySchema, type Identity } from '../../../src/shared/identity'
import { inRoot } from '../../terminal/root.mjs'
import { Failure } from '../../terminal/say.mjs'

/** The identity of the handbook of this repository. */
export const OWN_IDENTITY = inRoot('build', 'identity', 'identity.json')

/** One line that is shown as it is: no line break, no control character, nothing that a package's fields would fold. */
const lineSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(600),
  v.regex(/^[^\p{Cc}\p{Cf}]*$/u)
)

const fileSchema = v.strictObject({
  ...identitySchema.entries,
  /** What it is, in one line. */
  summary: v.pipe(lineSchema, v.maxLength(80)),
  /** What it is, a paragraph each. */
  description: v.pipe(v.array(lineSchema), v.minLength(1)),
  publisher: v.strictObject({ name: lineSchema, email: v.pipe(v.string(), v.email()) }),
  /** Licence of the texts of the handbook: an SPDX identifier, and the file of its text, relative to this one. */
  contentLicence: v.strictObject({
    spdx: v.pipe(v.string(), v.regex(/^[A-Za-z0-9.-]+\+?$/)),
    file: v.string()
  }),
  /** Folder of the icon, relative to this file: `icon.svg`, and `16.png` to `512.png`. */
  icon: v.string(),
  /** Folder of the metadata that is trusted from the start, relative to this file; it may be missing. */
  trust: v.string()
})

/** An identity, with what a package says and carries besides. Its paths are absolute. */
export type PackageIdentity = v.InferOutput<typeof fileSchema>

/**
 * Returns the identity that a file holds.
 * @throws Failure, in French, where it cannot be read or has another form
 */
export async function readIdentity(file: string): Promise<PackageIdentity> {
  const parsed = v.safeParse(fileSchema, await readJson(file))
  if (!parsed.success)
    throw new Failure(`L’identité ${file} n’est pas écrite comme il faut : ${v.summarize(parsed.issues)}`)
  const absolute = (place: string): string => path.resolve(path.dirname(file), place)
  const { contentLicence, icon, trust } = parsed.output
  return {
    ...parsed.output,
    contentLicence: { ...contentLicence, file: absolute(contentLicence.file) },
    icon: absolute(icon),
    trust: absolute(trust)
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Failure(`L’identité ${file} ne peut pas être lue : ${String(error)}`)
  }
}

/** Returns what the application itself is told of an identity. */
export function applicationIdentity({ id, name, linkScheme }: PackageIdentity): Identity {
  return { id, name, linkScheme }
}
