import { placeKey, type EntryId, type Place } from '../content/ids'
import { retirementOf } from '../content/retired'
import type { Change, PlaceText } from './change'
import { locateSections, findSummary, textOf, type Edition, type LocatedSection } from './edition'

/** Returns what differs from one version to another, in the reading order of the newer one; what is retired comes last. */
export function compareEditions(before: Edition, after: Edition): readonly Change[] {
  const [old, next] = [before, after].map(({ contents }) => new Set(contents.entries.map(({ id }) => id)))
  if (!old || !next) return []
  const common = [...next].filter((id) => old.has(id))
  const entries = compareEntries(before, after)
  const sections = compareSections(
    common.flatMap((id) => locateSections(before, id)),
    common.flatMap((id) => locateSections(after, id)),
    (place) => successorOf(after, place)
  )
  // A section that holds what an entry said is not new.
  const filled = new Set(entries.flatMap((one) => (one.kind === 'moved' ? [placeKey(one.after.place)] : [])))
  const rest = sections.filter((one) => one.kind !== 'added' || !filled.has(placeKey(one.after.place)))
  const order = new Map([...next].map((id, index) => [id, index]))
  const rank = (change: Change): number =>
    change.kind === 'retired' ? Infinity : (order.get(change.after.place.entry) ?? 0)
  return [...entries, ...rest].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

/** Whole entries that came, went, or stand elsewhere. */
function compareEntries(before: Edition, after: Edition): Change[] {
  const whole = (edition: Edition, entry: EntryId): PlaceText | null =>
    textOf(edition, { entry, section: null })
  const came = after.contents.entries.flatMap(({ id }): Change[] => {
    const [own, now] = [whole(before, id), whole(after, id)]
    if (now === null) return []
    if (own === null) return [{ kind: 'added', after: now }]
    return own.path.join('\n') === now.path.join('\n') || samePlace(before, after, id)
      ? []
      : [{ kind: 'moved', before: { ...own, paragraphs: [] }, after: { ...now, paragraphs: [] } }]
  })
  const went = before.contents.entries.flatMap(({ id }): Change[] => {
    const own = whole(before, id)
    if (own === null || whole(after, id) !== null) return []
    const successor = successorOf(after, own.place)
    const there = successor && textOf(after, successor)
    if (there) return [{ kind: 'moved', before: own, after: there }]
    return [{ kind: 'retired', before: own, nearest: standingAncestor(before, after, id) }]
  })
  return [...came, ...went]
}

/** A title that changed above an entry does not move it. */
function samePlace(before: Edition, after: Edition, entry: EntryId): boolean {
  const parents = [before, after].map((edition) => findSummary(edition, entry)?.parent)
  return parents[0] === parents[1]
}

function compareSections(
  before: readonly LocatedSection[],
  after: readonly LocatedSection[],
  successor: (place: Place) => Place | null
): Change[] {
  const old = new Map(before.map((one) => [placeKey(one.place), one]))
  const next = new Map(after.map((one) => [placeKey(one.place), one]))
  const came = after.filter(({ place }) => !old.has(placeKey(place)))
  const went = before.filter(({ place }) => !next.has(placeKey(place)))
  const origins = new Map<LocatedSection, LocatedSection>()
  const byText = new Map<string, LocatedSection[]>()
  // The first of several is taken first, from the end of the list.
  for (const one of came.toReversed()) {
    const others = byText.get(wordsOf(one))
    if (others === undefined) byText.set(wordsOf(one), [one])
    else others.push(one)
  }
  const sameAs = (one: LocatedSection): LocatedSection | undefined => {
    const others = byText.get(wordsOf(one)) ?? []
    for (let other = others.at(-1); other !== undefined && origins.has(other); other = others.at(-1))
      others.pop()
    return others.at(-1)
  }
  const changes: Change[] = []
  for (const one of went) {
    const led = successor(one.place)
    const target = led ? next.get(placeKey(led)) : sameAs(one)
    if (target) {
      origins.set(target, one)
      changes.push({ kind: 'moved', before: one, after: target })
    } else changes.push({ kind: 'retired', before: one, nearest: { ...one.place, section: null } })
  }
  for (const one of after) {
    const own = old.get(placeKey(one.place))
    if (own) changes.push(...differences(own, one))
    else if (!origins.has(one)) changes.push({ kind: 'added', after: one })
  }
  return changes
}

function differences(before: LocatedSection, after: LocatedSection): Change[] {
  const data = before.data !== after.data
  const same = before.title === after.title && sameText(before, after)
  return data || !same ? [{ kind: 'changed', before, after, data }] : []
}

function wordsOf({ paragraphs }: LocatedSection): string {
  return paragraphs.join('\n')
}

function sameText(one: LocatedSection, other: LocatedSection): boolean {
  return wordsOf(one) === wordsOf(other)
}

function successorOf({ contents }: Edition, place: Place): Place | null {
  return retirementOf(contents.retired, place)?.successor ?? null
}

function standingAncestor(before: Edition, after: Edition, id: EntryId): Place | null {
  const parent = findSummary(before, id)?.parent ?? null
  if (parent === null) return null
  return findSummary(after, parent)
    ? { entry: parent, section: null }
    : standingAncestor(before, after, parent)
}
