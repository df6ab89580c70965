import type { PackageIdentity } from '../built-in/identity'
import { mediaTypesOf } from './media-types'
import { installedPlaces } from './places'

/**
 * Returns the desktop entry: https://specifications.freedesktop.org/desktop-entry-spec. Links and files that are opened come
 * as one argument; the launcher says what is missing where nothing can open.
 */
export function desktopEntry(identity: PackageIdentity): string {
  const { id, name, summary, linkScheme } = identity
  const types = [
    `x-scheme-handler/${linkScheme}`,
    ...Object.values(mediaTypesOf(identity)).map(({ type }) => type)
  ]
  return `[Desktop Entry]
Type=Application
Version=1.1
Name=${literal(name)}
Comment=${literal(summary)}
Exec=${installedPlaces(identity).launcher} %u
Icon=${id}
Terminal=false
Categories=Education;Documentation;
StartupWMClass=${id}
StartupNotify=true
MimeType=${types.join(';')};
`
}

/** Returns a text as a value of the entry, in which a backslash begins an escape sequence. */
function literal(text: string): string {
  return text.replaceAll('\\', '\\\\')
}
