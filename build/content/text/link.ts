import * as v from 'valibot'
import { entryIdSchema, sectionIdSchema } from '../../../src/shared/content/ids'
import { addressSchema, type ExternalAddress, type InternalLink } from '../../../src/shared/content/text'

/** What a link leads to, or why it is refused. */
export type Target =
  | Pick<ExternalAddress, 'tag' | 'href'>
  | Pick<InternalLink, 'tag' | 'entry' | 'section'>
  | { readonly problem: string }

const PLACE = /^([^#]+)(?:#(.+))?$/

/** Returns what the address of a Markdown link leads to: an entry, one of its sections, or an http(s) address. */
export function readTarget(url: string): Target {
  if (/^https?:\/\//i.test(url)) return readAddress(url)
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) {
    return {
      problem: `Cette adresse n’est pas acceptée : « ${shorten(url)} ». Seules les adresses en https:// ou http:// le sont.`
    }
  }
  return readPlace(url)
}

function readAddress(url: string): Target {
  const href = v.safeParse(addressSchema, url)
  if (href.success) return { tag: 'address', href: href.output }
  return {
    problem: `L’adresse « ${shorten(url)} » n’est pas valable (espace, guillemet, identifiant de connexion ou longueur).`
  }
}

function readPlace(url: string): Target {
  const [, entryPart = '', sectionPart] = PLACE.exec(url) ?? []
  const entry = v.safeParse(entryIdSchema, entryPart)
  const section = sectionPart === undefined ? null : v.safeParse(sectionIdSchema, sectionPart)
  if (entry.success && section?.success !== false) {
    return { tag: 'link', entry: entry.output, section: section?.output ?? null }
  }
  return { problem: `Le lien « ${shorten(url)} » n’est pas un identifiant.${placeHint(url)}` }
}

function placeHint(url: string): string {
  const name = /([^/#]+?)\.(?:md|html)(#.*)?$/.exec(url)
  if (name !== null) return ` Écrivez l’identifiant seul : « ${name[1]}${name[2] ?? ''} ».`
  if (url.startsWith('#')) return ' Nommez aussi l’entrée : « identifiant#section ».'
  return ' Écrivez « identifiant » ou « identifiant#section » pour une page du manuel, « https://… » pour une adresse.'
}

function shorten(url: string): string {
  return url.length > 80 ? `${url.slice(0, 80)}…` : url
}
