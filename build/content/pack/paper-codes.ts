import { createHash } from 'node:crypto'
import { isHeading, wholeSection } from '../../../src/shared/content/sections'
import type { Entry } from '../../../src/shared/content/entry'
import { placeKey, type Place } from '../../../src/shared/content/ids'
import type { PaperCodes } from '../../../src/shared/content/paper-codes'
import type { RetiredPlace } from '../../../src/shared/content/retired'
import {
  paperCode,
  placeCode,
  type PaperCode,
  type PlaceCode
} from '../../../src/shared/paper-code/paper-code'

/**
 * Returns the code of every entry and section. It changes with what the place says and with its day of review, and
 * with nothing else: not with the handbook's version, nor with what leads to the place or stands around it.
 */
export function paperCodesOf(entries: readonly Entry[], retired: readonly RetiredPlace[]): PaperCodes {
  return {
    codes: Object.fromEntries(entries.flatMap(codesOfEntry)),
    retired: Object.fromEntries(retired.map(({ place }) => [placeKey(place), codeOfPlace(place)]))
  }
}

/** What a pack tells of an entry without the entry's saying it: `JSON.stringify` leaves out what is undefined. */
const NOT_SAID = { minutes: undefined, hue: undefined, introduction: undefined }

function codesOfEntry(entry: Entry): (readonly [string, PaperCode])[] {
  const said = { ...entry, parent: null, sections: [], usedIn: [], ...NOT_SAID }
  const ofEntry = codeOf({ entry: entry.id, section: null }, said)
  const ofSections = entry.text.filter(isHeading).map((node) => {
    const text = wholeSection(entry.text, node.id)
    return codeOf({ entry: entry.id, section: node.id }, { reviewedOn: entry.reviewedOn, text })
  })
  return [ofEntry, ...ofSections]
}

function codeOf(place: Place, said: object): readonly [string, PaperCode] {
  return [placeKey(place), paperCode(codeOfPlace(place), digest(JSON.stringify(said)))]
}

function codeOfPlace(place: Place): PlaceCode {
  return placeCode(digest(placeKey(place)))
}

function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest()
}
