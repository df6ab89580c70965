import { escapeHtml } from '../../../src/shared/text/escape-markup'
import type { PackageIdentity } from '../built-in/identity'

/** A kind of file that the handbook opens. */
interface MediaType {
  readonly type: string
  readonly comment: string
  /** Patterns of names; longer ones win over those of JSON and zip. */
  readonly globs: readonly string[]
  /** The general type that it is one of. */
  readonly parent: string
}

/** Returns the kinds of files that a handbook opens: each handbook has its own, by the scheme of its links. */
export function mediaTypesOf({
  id,
  name,
  linkScheme
}: PackageIdentity): Readonly<Record<'dossier' | 'content', MediaType>> {
  return {
    dossier: {
      type: `application/vnd.${id}.dossier+json`,
      comment: `Dossier (${name})`,
      globs: [`*.${linkScheme}.json`],
      parent: 'application/json'
    },
    content: {
      type: `application/vnd.${id}.contenu+zip`,
      comment: `Version du contenu (${name})`,
      globs: [`*.${linkScheme}.zip`, `${linkScheme}.zip`],
      parent: 'application/zip'
    }
  }
}

/** Returns the description of these files for https://specifications.freedesktop.org/shared-mime-info-spec. */
export function mediaTypesXml(identity: PackageIdentity): string {
  const types = Object.values(mediaTypesOf(identity)).map(
    ({ type, comment, globs, parent }) => `  <mime-type type="${type}">
    <comment>${escapeHtml(comment)}</comment>
    <sub-class-of type="${parent}"/>
${globs.map((glob) => `    <glob pattern="${glob}"/>`).join('\n')}
  </mime-type>`
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${types.join('\n')}
</mime-info>
`
}
