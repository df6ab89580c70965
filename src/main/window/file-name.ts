import { normaliseText } from '../../shared/text/normalise'

/** What some system or other refuses in the name of a file. */
const REFUSED = /[\p{Cc}\p{Cf}<>:"/\\|?*]/gu
/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i
/** Room left for an extension, and for what a person adds. */
const MAX_LENGTH = 120

/** Returns the name to propose for a document: its title, with only what every system accepts, and an extension without its point. */
export function fileNameOf(title: string, extension: string): string {
  const safe = normaliseText(title).replace(REFUSED, ' ').replace(/\s+/gu, ' ')
  const trimmed = Array.from(safe)
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${trimmed === '' || DEVICES.test(trimmed) ? 'Fiche' : trimmed}.${extension}`
}
