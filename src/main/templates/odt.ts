import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { Template } from '../../shared/content/template'
import { odtContent } from './odt-content'
import { ODT_STYLES } from './odt-styles'
import { escapeXml } from './xml'

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text'

/** The same template gives the same bytes. */
const ENTRY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true } as const

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${[
  ['/', MEDIA_TYPE],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml'],
  ['meta.xml', 'text/xml']
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('')}</manifest:manifest>`

/**
 * Returns a template as an OpenDocument text (ODF 1.3, part 2: the media type stands first and stored, so that the kind
 * of file can be told by its first bytes).
 * @param origin a sentence that says where it comes from
 */
export async function odtOf(template: Template, origin: string): Promise<Uint8Array> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(MEDIA_TYPE), 'mimetype', { ...ENTRY, compress: false })
  const add = (path: string, text: string): void => zip.addBuffer(Buffer.from(text), path, ENTRY)
  add('META-INF/manifest.xml', MANIFEST)
  add('content.xml', odtContent(template, origin))
  add('styles.xml', ODT_STYLES)
  add('meta.xml', metaOf(template.title, origin))
  zip.end()
  return buffer(zip.outputStream)
}

function metaOf(title: string, origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(origin)}</dc:description><dc:language>fr-FR</dc:language></office:meta></office:document-meta>`
}
