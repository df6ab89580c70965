import * as v from 'valibot'

/** Schemes that mean something else to a system or to Chromium. */
const RESERVED_SCHEMES = [
  'about',
  'app',
  'blob',
  'chrome',
  'data',
  'devtools',
  'file',
  'ftp',
  'http',
  'https',
  'javascript',
  'mailto',
  'tel'
]

/**
 * What makes a handbook one of its own for a system: two handbooks with different identities are installed, opened and
 * kept beside each other.
 */
export const identitySchema = v.object({
  /** Name of the package, the program, the profile and the machine's folders. */
  id: v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z][a-z0-9]+(?:-[a-z0-9]+)*$/)),
  /** As people read it. */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80), v.regex(/^[^\p{Cc}\p{Cf}]*$/u)),
  /** Scheme of links to its pages, without the colon. */
  linkScheme: v.pipe(
    v.string(),
    v.maxLength(30),
    v.regex(/^[a-z][a-z0-9-]+$/),
    v.check((scheme) => !RESERVED_SCHEMES.includes(scheme), 'another program opens this scheme')
  )
})
export type Identity = v.InferOutput<typeof identitySchema>

/** Returns an identity that was read. @throws ValiError where it has another form */
export function parseIdentity(data: unknown): Identity {
  return v.parse(identitySchema, data)
}

/** How a package came to be; development has none. */
const releaseSchema = v.object({
  /** `essai`: not on the current Electron, or otherwise not meant for readers. */
  channel: v.picklist(['stable', 'essai']),
  /** Commit of the source code, in full. */
  commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
  /** Day of the commit. */
  date: v.pipe(v.string(), v.isoDate())
})
export type ApplicationRelease = v.InferOutput<typeof releaseSchema>

/** Returns what was read about a package. @throws ValiError where it has another form */
export function parseApplicationRelease(data: unknown): ApplicationRelease {
  return v.parse(releaseSchema, data)
}
