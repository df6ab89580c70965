import { frenchDate, ofFrenchDate } from '../french/dates'
import type { Source } from './source'

/** Returns a source in words, without its address: title, publisher, state that was read, place in it, day of reading. */
export function sourceWords({ title, publisher, date, detail, consultedOn, confidence }: Source): string {
  const facts = [
    title,
    publisher,
    ...(date === null ? [] : [`état ${ofFrenchDate(date)}`]),
    ...(detail === null ? [] : [detail]),
    `consulté le ${frenchDate(consultedOn)}`
  ]
  return `${facts.join(', ')}.${confidence === 'C' ? ' Source unique, à vérifier.' : ''}`
}
