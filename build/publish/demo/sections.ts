import type { SourceFile } from '../../content/model/source'

/** A section of an entry: from its heading to the next one of the same level. */
export interface Section {
  readonly path: string
  readonly entry: string
  readonly id: string
  readonly text: string
}

const HEADING = /^## .*\{#([a-z0-9-]+)\}$/gm

/** Returns the sections of an entry's file, in order. */
function sectionsOf({ path, text }: SourceFile): readonly Section[] {
  const entry = /^id: (\S+)$/m.exec(text)?.[1] ?? ''
  const headings = [...text.matchAll(HEADING)]
  return headings.map((heading, index) => ({
    ...{ path, entry, id: heading[1] ?? '' },
    text: text.slice(heading.index, headings[index + 1]?.index ?? text.length)
  }))
}

/** Returns sections in the middle of fiches that nothing else names: they can be moved or retired without a broken link. */
export function quietSections(files: readonly SourceFile[]): readonly Section[] {
  const everything = files.map(({ text }) => text).join('\n')
  const fiches = files.filter(({ path }) => path.startsWith('fiches/'))
  return fiches.flatMap((file) => {
    const middle = sectionsOf(file).slice(1, -1)
    return middle.filter(
      ({ id, text }) => !text.includes('\n### ') && everything.split(`#${id}`).length === 2
    )
  })
}

/** Returns the files with one of them changed. */
export function change(
  files: readonly SourceFile[],
  path: string,
  edit: (text: string) => string
): readonly SourceFile[] {
  return files.map((file) => (file.path === path ? { path, text: edit(file.text) } : file))
}
