import { escapeXml } from '../../shared/text/escape-xml'
import { originOfBook } from './apparatus'
import type { Publication } from './compose-book'
import { element, worded } from './markup'

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * What a person learns before opening the book (EPUB Accessibility 1.1, schema.org). Conformance to WCAG is not claimed: no
 * person has evaluated the file.
 */
const ACCESSIBILITY: readonly (readonly [property: string, value: string])[] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessModeSufficient', 'textual'],
  ...[
    'ARIA',
    'displayTransformability',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
    'unlocked'
  ].map((feature) => ['schema:accessibilityFeature', feature] as const),
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    'Texte seul, sans image ni script, dont la présentation se règle dans la liseuse. Titres, listes, tableaux, encadrés et renvois sont balisés ; un sommaire et des repères mènent aux pages. Le fichier n’a pas de numéros de pages imprimées. Aucune personne ne l’a évalué : aucune conformité n’est déclarée.'
  ]
]

/** Returns the package document of a book (EPUB 3.3, 5). */
export function drawPackageDocument(book: Publication, navigation: string, style: string): string {
  const { title, description, identifier, identity, pages } = book
  const meta = ([property, value]: readonly [string, string]): string => worded('meta', value, { property })
  const item = (id: string, href: string, type: string, properties?: string): string =>
    element('item', { id, href, 'media-type': type, properties })
  const xhtml = 'application/xhtml+xml'
  const [first, ...others] = pages.map(({ file }) => element('itemref', { idref: idOf(file) }))
  const contents = element('itemref', { idref: 'sommaire' })
  const opensWithTitle = pages[0]?.landmark === 'titlepage'
  return (
    XML +
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifiant',
        'xml:lang': identity.language
      },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        worded('dc:identifier', identifier, { id: 'identifiant' }),
        worded('dc:title', title),
        worded('dc:language', identity.language),
        worded('dc:description', description),
        worded('dc:date', identity.publishedOn),
        worded('dc:rights', identity.licence),
        worded('dc:source', originOfBook(identity)),
        meta(['dcterms:modified', `${identity.publishedOn}T00:00:00Z`]),
        meta(['schema:version', identity.version]),
        ...ACCESSIBILITY.map(meta)
      ),
      element(
        'manifest',
        {},
        item('sommaire', navigation, xhtml, 'nav'),
        item('style', style, 'text/css'),
        ...pages.map(({ file }) => item(idOf(file), file, xhtml))
      ),
      // The contents follow the title page, as in a printed book.
      element('spine', {}, ...(opensWithTitle ? [first ?? '', contents] : [contents, first ?? '']), ...others)
    )
  )
}

function idOf(file: string): string {
  return `page-${file.replace(/\.xhtml$/, '')}`
}

/** Returns a content document of a book. */
export function drawContentDocument(title: string, body: string, style: string): string {
  return `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="fr" xml:lang="fr"><head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="${style}"/></head><body>${body}</body></html>`
}

/** `META-INF/container.xml`: where the package document stands. */
export function drawContainer(packageDocument: string): string {
  return (
    XML +
    element(
      'container',
      { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
      element(
        'rootfiles',
        {},
        element('rootfile', { 'full-path': packageDocument, 'media-type': 'application/oebps-package+xml' })
      )
    )
  )
}
