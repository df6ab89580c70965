import { placeKey, type LoosePlace, type Place } from '../content/ids'

/** A place as one version has it. */
export interface PlaceText {
  readonly place: Place
  readonly title: string
  /** Titles of what the place stands in, outermost first. */
  readonly path: readonly string[]
  readonly paragraphs: readonly string[]
}

/** One thing that differs between two versions of the content, by place; a whole entry is one thing. */
export type Change =
  | { readonly kind: 'added'; readonly after: PlaceText }
  | {
      readonly kind: 'changed'
      readonly before: PlaceText
      readonly after: PlaceText
      /** What is drawn from data differs too. */
      readonly data: boolean
    }
  /** Its matter now stands in another place; its text may differ too. */
  | { readonly kind: 'moved'; readonly before: PlaceText; readonly after: PlaceText }
  /** `nearest` is where to read on. */
  | { readonly kind: 'retired'; readonly before: PlaceText; readonly nearest: Place | null }
export type ChangeKind = Change['kind']

/** Returns the place that a change is about, in the newer version where it has one. */
export function placeOfChange(change: Change): Place {
  return change.kind === 'retired' ? change.before.place : change.after.place
}

/** Returns a name that no other change between the same two versions has: several places may have moved to one. */
export function changeKey(change: Change): string {
  const before = 'before' in change ? placeKey(change.before.place) : ''
  return `${change.kind} ${before} ${placeKey(placeOfChange(change))}`
}

/** Returns whether a change touches a place that the reader kept. An entry is all of its sections, and takes them along. */
export function concerns(change: Change, kept: LoosePlace): boolean {
  const touched =
    change.kind === 'added' ? [change.after.place] : [change.before.place, placeOfChange(change)]
  return touched.some(
    ({ entry, section }) =>
      entry === kept.entry &&
      (section === kept.section || kept.section === null || (section === null && change.kind !== 'changed'))
  )
}
