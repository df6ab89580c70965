import { frenchDate } from '../french/dates'
import type { PackIdentity } from './pack'

/** Returns the sentence that says from which content a document was taken. */
export function originOf({
  title,
  version,
  publishedOn
}: Omit<PackIdentity, 'language' | 'licence' | 'id'>): string {
  return `D’après un modèle de «\u00a0${title}\u00a0», version ${version} du ${frenchDate(publishedOn)}.`
}
