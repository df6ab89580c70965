import { readdir, readFile } from 'node:fs/promises'
import { inRoot } from '../terminal/root.mjs'
import { Failure } from '../terminal/say.mjs'
import { readContent } from '../content/edge/read-content'
import { hasErrors, type Problem, sortProblems } from '../content/model/problem'
import type { Contents } from '../../src/shared/content/pack'
import { entryFile, PACK_FILES } from '../../src/shared/content/pack'
import type { Identity } from '../../src/shared/identity'
import { buildSearchFiles } from '../../src/shared/search/index/engine'
import { searchDocuments } from '../content/pack/search-documents'
import { GUIDE_FILES } from './guides'
import { inItsOwnWords } from './own-words'
import { checkGuideLinks, parseGuide, type ParsedGuide } from './parse-guide'
import { findIn, type PictureFiles, readPictures } from './picture-files'

/** A file of the help of the application; its path is relative to the folder of the help. */
export interface HelpFile {
  readonly path: string
  readonly bytes: string | Uint8Array
}

export interface HelpOptions {
  /** The handbook whose application this is. */
  readonly identity: Identity
  /** The handbook that the guides name. */
  readonly own: Identity
}

const GUIDES = inRoot('docs', 'guides')
const IMAGES = inRoot('docs', 'images')

/**
 * Returns the help of an application: its guides as pages, read and searched like entries of a pack, and their pictures.
 * @throws Failure, in French, where a guide has errors
 */
export async function compileHelp({ identity, own }: HelpOptions): Promise<readonly HelpFile[]> {
  const folder = await readContent(GUIDES)
  const pictures = await readPictures(IMAGES, await readdir(IMAGES))
  const problems: Problem[] = [...folder.problems]
  const guides = GUIDE_FILES.flatMap((name): ParsedGuide | readonly [] => {
    const file = folder.files.find(({ path }) => path === name)
    if (file === undefined) throw new Failure(`docs/guides/${name} manque.`)
    const text = inItsOwnWords(file.text, own, identity)
    return parseGuide({ path: name, text }, findIn(pictures), problems) ?? []
  })
  checkGuideLinks(guides, problems)
  if (hasErrors(problems)) throw new Failure(`Les guides ont des erreurs.\n${described(problems)}`)
  const { version } = JSON.parse(await readFile(inRoot('package.json'), 'utf8')) as { version: string }
  const search = buildSearchFiles(
    guides.flatMap(({ entry }) => searchDocuments(entry, '')),
    []
  )
  return [
    jsonFile(PACK_FILES.contents, contentsOf(guides, identity, version)),
    jsonFile(PACK_FILES.searchIndex, search.index),
    jsonFile(PACK_FILES.searchDocuments, search.documents),
    ...guides.map(({ entry }) => jsonFile(entryFile(entry.id), entry)),
    ...pictureFiles(guides, pictures)
  ]
}

function contentsOf(guides: readonly ParsedGuide[], { name }: Identity, version: string): Contents {
  const summaries = guides.map(({ summary }) => summary)
  const publishedOn =
    summaries
      .map(({ reviewedOn }) => reviewedOn)
      .toSorted()
      .at(-1) ?? ''
  return {
    identity: { id: 'aide', title: name, version, publishedOn, language: 'fr', licence: 'etalab-2.0' },
    home: { lead: '', statement: '', starts: [], ways: { questions: [], roles: [], paths: [] }, news: [] },
    entries: summaries,
    retired: []
  }
}

/** Only those that a guide shows. */
function pictureFiles(
  guides: readonly ParsedGuide[],
  pictures: ReadonlyMap<string, PictureFiles>
): readonly HelpFile[] {
  const shown = new Set(
    guides.flatMap(({ entry }) =>
      [...JSON.stringify(entry.text).matchAll(/"tag":"picture","name":"([^"]+)"/g)].map(
        ([, name]) => name ?? ''
      )
    )
  )
  return [...shown].flatMap((name) => {
    const files = pictures.get(name)
    return files === undefined
      ? []
      : [
          { path: `pictures/${name}.webp`, bytes: files.light },
          { path: `pictures/${name}-sombre.webp`, bytes: files.dark }
        ]
  })
}

function jsonFile(path: string, value: unknown): HelpFile {
  return { path, bytes: `${JSON.stringify(value)}\n` }
}

function described(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map(({ file, line, message }) => `docs/guides/${file}:${line} ${message}`)
    .join('\n')
}
