/** What a changelog says of one version. */
export interface ChangelogSection {
  /** Number of the version, or `Unreleased`. */
  readonly name: string
  /** Day of the release; null where none is written. */
  readonly date: string | null
  readonly text: string
}

const HEADING = /^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$/

/** Returns the sections of a changelog after https://keepachangelog.com/en/1.1.0/, in their order. */
export function readChangelog(markdown: string): readonly ChangelogSection[] {
  const sections: ChangelogSection[] = []
  for (const block of markdown.split(/^(?=## )/m)) {
    const [first = '', ...rest] = block.split('\n')
    const [, name, date = null] = HEADING.exec(first.trimEnd()) ?? []
    if (name !== undefined) sections.push({ name, date, text: rest.join('\n').trim() })
  }
  return sections
}
