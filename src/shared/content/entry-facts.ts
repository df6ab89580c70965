import { frenchDate } from '../french/dates'
import { quoted } from '../french/quoted'
import type { Entry, Figure } from './entry'
import { FACT_LABELS } from './fact-labels'
import { WARNING_LABEL } from './template'

/** A particular of an entry in words. */
export interface EntryFact {
  readonly label: string
  readonly text: string
  /** It is an address outside the handbook. */
  readonly isAddress: boolean
}

/** Returns what stands before the text of an entry beside title and summary, in the order of its page. */
export function headFacts({
  audience,
  occasion,
  purpose,
  myth,
  warning,
  story,
  legal,
  card
}: Entry): readonly EntryFact[] {
  return [
    ...fact(FACT_LABELS.belief, myth && quoted(myth.belief)),
    ...fact(FACT_LABELS.reality, myth?.reality),
    ...fact(FACT_LABELS.audience, audience.join(', ')),
    ...fact(FACT_LABELS.occasion, occasion),
    ...fact(FACT_LABELS.purpose, purpose),
    ...fact(WARNING_LABEL, warning),
    ...fact(FACT_LABELS.who, story?.who),
    ...fact(FACT_LABELS.period, story?.period),
    ...fact(FACT_LABELS.reference, legal?.reference),
    ...fact(FACT_LABELS.date, legal?.date && frenchDate(legal.date)),
    ...fact(FACT_LABELS.identifier, legal?.identifier),
    ...fact(FACT_LABELS.address, legal?.address, true),
    ...(card?.facts.flatMap(({ label, value }) => fact(label, value)) ?? []),
    ...(card?.addresses.flatMap(({ label, address }) => fact(label, address, true)) ?? [])
  ]
}

/** Returns what to take into a meeting, and what a case teaches: it follows « À retenir ». */
export function quotableFacts({ toSay, figure, story }: Entry): readonly EntryFact[] {
  return [
    ...fact(FACT_LABELS.toSay, toSay && quoted(toSay)),
    ...fact(FACT_LABELS.figure, figure && figureWords(figure)),
    ...fact(FACT_LABELS.figures, story?.figures.map(figureWords).join('\u202f; ')),
    ...fact(FACT_LABELS.failure, story?.failure),
    ...fact(FACT_LABELS.lesson, story?.lesson)
  ]
}

function fact(label: string, text: string | null | undefined, isAddress = false): readonly EntryFact[] {
  return text === null || text === undefined || text === '' ? [] : [{ label, text, isAddress }]
}

function figureWords({ value, label, accordingTo, date }: Figure): string {
  return `${value} ${label} (selon ${accordingTo}, ${frenchDate(date)})`
}
