import type { Template } from '../../shared/content/template'
import { mediaArchive } from '../files/media-archive'
import { odtContent } from './odt-content'
import { ODT_STYLES } from './odt-styles'
import { escapeXml } from '../../shared/text/escape-xml'

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text'

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
 * Returns a template as an OpenDocument text (ODF 1.3).
 * @param origin a sentence that says where it comes from
 */
export function odtOf(template: Template, origin: string): Promise<Uint8Array> {
  return mediaArchive(MEDIA_TYPE, {
    'META-INF/manifest.xml': MANIFEST,
    'content.xml': odtContent(template, origin),
    'styles.xml': ODT_STYLES,
    'meta.xml': metaOf(template.title, origin)
  })
}

function metaOf(title: string, origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(origin)}</dc:description><dc:language>fr-FR</dc:language></office:meta></office:document-meta>`
}
