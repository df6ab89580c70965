import type { FilePassages } from '../handbook/passages'
import type { Handbook } from '../handbook/read-handbook'
import { plainWords } from '../language/shingles'
import { type ProsePassage, positionAt } from '../model/passage'
import { type Problem, reporter } from '../model/problem'

/** Words in a row that two pages have in common by design only. */
const RUN = 12

interface Place {
  readonly file: string
  readonly line: number
}

/**
 * Warns of explanations that stand in two files: RUN words in a row or more. Told once a pair of files, in the later
 * one by path. Warnings of templates are meant to be alike.
 */
export function checkDoubles(
  prose: readonly FilePassages[],
  { entries }: Handbook,
  problems: Problem[]
): void {
  const alike = new Set(
    entries.flatMap(({ matter }) => ('avertissement' in matter ? matter.avertissement : []))
  )
  const first = new Map<string, Place>()
  for (const { file, passages } of prose) {
    const told = new Set<string>()
    const own = new Map<string, Place>()
    for (const passage of passages) {
      if (alike.has(passage.text.replace(/\s+/g, ' ').trim())) continue
      for (const { key, start } of runsOf(passage)) {
        const at = positionAt(passage, start)
        const other = first.get(key)
        own.set(key, { file, line: at.line })
        if (other === undefined || told.has(other.file)) continue
        told.add(other.file)
        const message = `Ces mots sont aussi dans ${other.file}, ligne ${other.line} : « ${key}… ». Dites-le à un seul endroit, et menez-y.`
        reporter(file, problems)(at, 'explication-en-double', message, 'avertissement')
      }
    }
    for (const [key, place] of own) if (!first.has(key)) first.set(key, place)
  }
}

function runsOf(passage: ProsePassage): readonly { readonly key: string; readonly start: number }[] {
  const words = plainWords(passage.text)
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map(({ start }, index) => ({
    key: words
      .slice(index, index + RUN)
      .map(({ text }) => text)
      .join(' '),
    start
  }))
}
