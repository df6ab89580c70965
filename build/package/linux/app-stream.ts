import { escapeHtml } from '../../../src/shared/text/escape-markup'
import type { PackageIdentity } from '../built-in/identity'
import { packageLicence } from '../licences'
import { packageVersion, type Build } from '../release'
import { mediaTypesOf } from './media-types'

/** Returns the AppStream metadata, for software centres: https://www.freedesktop.org/software/appstream/docs/. */
export function appStream(identity: PackageIdentity, build: Build): string {
  const { id, name, summary, description, publisher, linkScheme } = identity
  const types = Object.values(mediaTypesOf(identity)).map(({ type }) => type)
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${componentId(identity)}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>${packageLicence(identity)}</project_license>
  <name>${escapeHtml(name)}</name>
  <summary>${escapeHtml(summary)}</summary>
  <description>
${description.map((paragraph) => `    <p>${escapeHtml(paragraph)}</p>`).join('\n')}
  </description>
  <developer id="${id}">
    <name>${escapeHtml(publisher.name)}</name>
  </developer>
  <launchable type="desktop-id">${id}.desktop</launchable>
  <provides>
    <binary>${id}</binary>
${types.map((type) => `    <mediatype>${type}</mediatype>`).join('\n')}
    <mediatype>x-scheme-handler/${linkScheme}</mediatype>
  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="${packageVersion(build)}" date="${build.date}"${build.channel === 'essai' ? ' type="development"' : ''}/>
  </releases>
</component>
`
}

/** The standard asks for a name below a domain that one holds: the publisher's. It admits no hyphen. */
function componentId({ id, publisher }: PackageIdentity): string {
  const domain = publisher.email.replace(/^.*@/, '').split('.').reverse().join('.')
  return `${domain}.${id}`.replaceAll('-', '_')
}
