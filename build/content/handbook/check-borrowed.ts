import { fingerprintRuns, plainWords, RUN } from '../language/shingles'
import { type ProsePassage, positionAt } from '../model/passage'
import { type Position, type Problem, type Report, reporter } from '../model/problem'
import { LISTS } from './lists'
import { passagesOf } from './passages'
import type { Handbook } from './read-handbook'

/** Reports runs of words taken over from the document of which the handbook keeps the fingerprints. */
export function checkBorrowed(handbook: Handbook, problems: Problem[]): void {
  const { fingerprints, titles } = handbook.lists
  if (fingerprints.size === 0) return
  const excepted = exceptions(titles)
  for (const { file, passages } of passagesOf(handbook)) {
    const report = reporter(file, problems)
    for (const stretch of stretches(passages, excepted)) reportRuns(stretch, fingerprints, report)
  }
}

interface PlacedWord {
  readonly text: string
  readonly at: () => Position
}

/** Excepted titles by their first word, the longest first. */
type Exceptions = ReadonlyMap<string, readonly (readonly string[])[]>

function exceptions(titles: readonly string[]): Exceptions {
  const phrases = titles
    .map((title) => plainWords(title).map(({ text }) => text))
    .filter(({ length }) => length > 0)
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases.toSorted((a, b) => b.length - a.length)) {
    const [first = ''] = phrase
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  return byFirst
}

/** The words of a page, cut where an excepted title stands so that no run reaches across it. */
function stretches(
  passages: readonly ProsePassage[],
  excepted: Exceptions
): readonly (readonly PlacedWord[])[] {
  const words = passages.flatMap((passage) =>
    plainWords(passage.text).map(({ text, start }) => ({ text, at: () => positionAt(passage, start) }))
  )
  const cut: PlacedWord[][] = [[]]
  for (let index = 0; index < words.length;) {
    const [word, here] = [words[index], index]
    if (word === undefined) break
    const title = excepted
      .get(word.text)
      ?.find((phrase) => phrase.every((part, n) => words[here + n]?.text === part))
    if (title === undefined) {
      cut.at(-1)?.push(word)
      index += 1
    } else {
      cut.push([])
      index += title.length
    }
  }
  return cut
}

function reportRuns(words: readonly PlacedWord[], fingerprints: ReadonlySet<string>, report: Report): void {
  const known = fingerprintRuns(words.map(({ text }) => text)).map((print) => fingerprints.has(print))
  for (const [index, isKnown] of known.entries()) {
    if (!isKnown || known[index - 1] === true) continue
    const last = known.indexOf(false, index)
    const run = words.slice(index, (last === -1 ? known.length : last) + RUN - 1)
    const message = `Ces ${run.length} mots de suite sont ceux du document de départ : « ${run.map(({ text }) => text).join(' ')} ». Dites-le autrement. Si c’est un titre ou un nom, ajoutez-le à ${LISTS.titles}.`
    report(run[0]?.at() ?? { line: 1, column: 1 }, 'phrase-reprise', message)
  }
}
