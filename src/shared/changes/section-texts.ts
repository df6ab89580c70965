import { frenchDate, ofFrenchDate } from '../french/dates'
import { headLines, plainLines } from '../content/plain-lines'
import { splitSections } from '../content/sections'
import type { Entry } from '../content/entry'
import type { SectionId } from '../content/ids'
import { plainText } from '../content/text'
import { normaliseText } from '../text/normalise'

/** One section of an entry as plain paragraphs; the section `null` is all that stands before the first heading. */
export interface SectionText {
  readonly section: SectionId | null
  readonly title: string
  readonly paragraphs: readonly string[]
  /** What is drawn from data below the text, as JSON; empty where there is none, and for all but the first section. */
  readonly data: string
}

/** Returns the sections of an entry in reading order, the whole entry first. */
export function sectionTexts(entry: Entry): readonly SectionText[] {
  return splitSections(entry.text).map(({ heading, nodes }) => ({
    section: heading?.id ?? null,
    title: normaliseText(heading === null ? entry.title : plainText(heading.children)),
    // A version may have been made before texts were normalised: what looks the same has not changed.
    paragraphs: [...(heading === null ? around(entry) : []), ...plainLines(nodes, 'joined')].map(
      normaliseText
    ),
    data: heading === null && entry.view !== null ? JSON.stringify(entry.view) : ''
  }))
}

/** What the head says, and what only tells apart two versions: for whom, dates, addresses, sources. */
function around(entry: Entry): readonly string[] {
  const { audience, legal, card, figure, validUntil, legalReview, sources } = entry
  return [
    ...headLines(entry),
    audience.join(', '),
    legal?.date ? `Texte ${ofFrenchDate(legal.date)}` : '',
    legal?.address ?? '',
    figure ? `Chiffre ${ofFrenchDate(figure.date)}` : '',
    validUntil === undefined ? '' : `Faits sûrs jusqu’au ${frenchDate(validUntil)}`,
    legalReview === null ? 'À faire relire par un juriste' : '',
    legalReview ? `Relu par ${legalReview.by} le ${frenchDate(legalReview.on)}` : '',
    ...(card?.addresses.map(({ label, address }) => `${label}\u00a0: ${address}`) ?? []),
    ...sources.map(({ title }) => `Source\u00a0: ${title}`)
  ].filter((paragraph) => paragraph !== '')
}
