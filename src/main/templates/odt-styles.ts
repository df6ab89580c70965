const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ')

interface ParagraphStyle {
  readonly name: string
  readonly parent?: string
  readonly paragraph: string
  readonly text?: string
}

const PARAGRAPHS: readonly ParagraphStyle[] = [
  { name: 'Body', paragraph: 'fo:margin-bottom="0.25cm"' },
  { name: 'Item', parent: 'Body', paragraph: 'fo:margin-bottom="0.1cm"' },
  { name: 'Quotation', parent: 'Body', paragraph: 'fo:margin-left="1cm" fo:margin-bottom="0.25cm"' },
  {
    name: 'Heading',
    paragraph: 'fo:margin-top="0.5cm" fo:margin-bottom="0.4cm" fo:keep-with-next="always"',
    text: 'fo:font-size="16pt" fo:font-weight="bold"'
  },
  {
    name: 'Warning',
    paragraph: 'fo:padding="0.2cm" fo:border="0.75pt solid #7a3300" fo:margin-bottom="0.4cm"',
    text: 'fo:font-size="10pt"'
  },
  { name: 'Origin', paragraph: 'fo:margin-top="0.8cm"', text: 'fo:font-size="9pt" fo:color="#4a453b"' },
  { name: 'CellBody', paragraph: 'fo:margin-bottom="0cm"' },
  { name: 'CellHead', paragraph: 'fo:margin-bottom="0cm"', text: 'fo:font-weight="bold"' }
]

function paragraphStyle({ name, parent, paragraph, text }: ParagraphStyle): string {
  const inherits = parent === undefined ? '' : ` style:parent-style-name="${parent}"`
  const letters = text === undefined ? '' : `<style:text-properties ${text}/>`
  return `<style:style style:name="${name}" style:family="paragraph"${inherits}><style:paragraph-properties ${paragraph}/>${letters}</style:style>`
}

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** A list of each kind, as deep as OpenDocument goes; the mark hangs to the left of the words. */
function listStyle(name: string, level: (at: number) => string): string {
  return `<text:list-style style:name="${name}">${LEVELS.map(level).join('')}</text:list-style>`
}

function indent(at: number): string {
  return `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${(at * 0.7).toFixed(1)}cm"/></style:list-level-properties>`
}

/** `styles.xml` of every template: A4, the page's own French, what `odt-content.ts` names. */
export const ODT_STYLES = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="115%" fo:orphans="2" fo:widows="2"/><style:text-properties fo:font-size="11pt" fo:language="fr" fo:country="FR"/></style:default-style>${PARAGRAPHS.map(paragraphStyle).join('')}<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="Field" style:family="text"><style:text-properties fo:background-color="#dcebe8"/></style:style>${listStyle('Bullets', (at) => `<text:list-level-style-bullet text:level="${at}" text:bullet-char="•">${indent(at)}</text:list-level-style-bullet>`)}${listStyle('Numbers', (at) => `<text:list-level-style-number text:level="${at}" style:num-format="1" style:num-suffix=".">${indent(at)}</text:list-level-style-number>`)}</office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles></office:document-styles>`
