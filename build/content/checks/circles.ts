import { fold } from '../../../src/shared/text/fold'
import type { Handbook } from '../handbook/read-handbook'
import { type Problem, reporter } from '../model/problem'
import type { FrontMatter } from '../schema/front-matter'

type Definition = Extract<FrontMatter, { type: 'definition' }>

/** Warns of definitions whose summaries explain each other: the reader of one is sent to the next and back. */
export function checkCircles(handbook: Handbook, problems: Problem[]): void {
  const definitions = handbook.entries.flatMap(({ matter }) => (matter.type === 'definition' ? [matter] : []))
  const uses = new Map(
    definitions.map((one) => [one.id, definitions.filter((other) => one !== other && employs(one, other))])
  )
  for (const { file, matter, fields } of handbook.entries) {
    if (matter.type !== 'definition') continue
    const way = wayBack(matter, uses)
    if (way === null) continue
    const others = way.map(({ titre }) => `« ${titre} »`).join(', ')
    const message = `Cette définition passe par ${others}, qui renvoie à elle. Dites l’une des deux sans les mots de l’autre.`
    reporter(file, problems)(fields.locate(['resume']), 'definition-circulaire', message, 'avertissement')
  }
}

/** Returns whether the summary of one definition uses a name of another, in the singular or the plural. */
function employs({ resume }: Definition, { titre, sigle, aussi = [] }: Definition): boolean {
  const summary = wordsIn(resume)
  return [titre, ...(sigle === undefined ? [] : [sigle]), ...aussi].some((name) =>
    summary.includes(wordsIn(name))
  )
}

/** Words between spaces, without accents, capitals and the « s » or « x » of a plural. */
function wordsIn(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return ` ${words.map((word) => word.replace(/(?<=..)[sx]$/, '')).join(' ')} `
}

/** Returns the shortest way from a definition back to it, without the definition itself; null where none is. */
function wayBack(
  start: Definition,
  uses: ReadonlyMap<string, readonly Definition[]>
): readonly Definition[] | null {
  const seen = new Set<string>()
  const ways: (readonly Definition[])[] = [[start]]
  for (const way of ways) {
    for (const next of uses.get(way.at(-1)?.id ?? '') ?? []) {
      if (next === start) return way.slice(1)
      if (seen.has(next.id)) continue
      seen.add(next.id)
      ways.push([...way, next])
    }
  }
  return null
}
