import * as v from 'valibot'
import { guideSchema } from './guide'
import { entryIdSchema, namedPlaceSchema } from './ids'
import { PACK_LIMITS, signedLine, signedList, signedWords } from './limits'
import { citationSchema, factSchema, partialDateSchema } from './source'
import { addressSchema } from './text'

const name = signedLine(PACK_LIMITS.name)
const sentence = signedWords(PACK_LIMITS.sentence)

/** What happened, in order of date; themes tell lanes of the picture apart. */
const timelineSchema = v.object({
  kind: v.literal('timeline'),
  themes: signedList(v.object({ key: name, label: name })),
  events: signedList(
    v.object({
      date: partialDateSchema,
      title: sentence,
      text: sentence,
      theme: name,
      /** What says more. */
      readOn: v.nullable(namedPlaceSchema),
      toVerify: v.boolean(),
      sources: signedList(citationSchema)
    }),
    PACK_LIMITS.longList
  )
})
export type Timeline = v.InferOutput<typeof timelineSchema>
export type TimelineEvent = Timeline['events'][number]

/** Organisations family by family, in the order of the register. */
const actorsSchema = v.object({
  kind: v.literal('actors'),
  families: signedList(
    v.object({
      label: name,
      members: signedList(
        v.object({
          entry: entryIdSchema,
          name: name,
          since: v.nullable(name),
          summary: sentence
        })
      )
    })
  )
})
export type Actors = v.InferOutput<typeof actorsSchema>

/** One card each organisation, in alphabetical order. */
const directorySchema = v.object({
  kind: v.literal('directory'),
  families: signedList(name),
  cards: signedList(
    v.object({
      entry: entryIdSchema,
      name: name,
      family: name,
      since: v.nullable(name),
      summary: sentence,
      facts: signedList(factSchema),
      addresses: signedList(v.object({ label: name, address: addressSchema })),
      /** Further words by which it is looked for. */
      keywords: signedList(name)
    }),
    PACK_LIMITS.longList
  )
})
export type Directory = v.InferOutput<typeof directorySchema>
export type DirectoryCard = Directory['cards'][number]

/** What a licence can be applied to. */
export const LICENCE_SUBJECTS = ['code', 'data', 'content'] as const
export type LicenceSubject = (typeof LICENCE_SUBJECTS)[number]

const licencesSchema = v.object({
  kind: v.literal('licences'),
  licences: signedList(
    v.object({
      spdx: name,
      name: name,
      family: name,
      subjects: signedList(v.picklist(LICENCE_SUBJECTS)),
      /** Whether an administration may choose it without asking. */
      listed: v.boolean(),
      duties: signedList(sentence),
      /** Whether the OSI and the FSF recognise it; null where the sources do not say, absent where the table does not say it. */
      osi: v.exactOptional(v.nullable(v.boolean())),
      fsf: v.exactOptional(v.nullable(v.boolean())),
      /** Whether its duties also bind who only offers the software on line; null where the sources do not say. */
      network: v.nullable(v.boolean()),
      /** Whether it grants the use of patents; null where the sources do not say. */
      patents: v.nullable(v.boolean()),
      note: v.nullable(sentence),
      sources: signedList(citationSchema),
      /** Where each cell of its line comes from, by the titles of columns. */
      cellSources: v.exactOptional(
        signedList(v.object({ cells: signedList(name), sources: signedList(citationSchema) }))
      )
    })
  )
})
export type Licences = v.InferOutput<typeof licencesSchema>
export type Licence = Licences['licences'][number]

/** Every definition, in alphabetical order. */
const glossarySchema = v.object({
  kind: v.literal('glossary'),
  terms: signedList(
    v.object({
      entry: entryIdSchema,
      term: name,
      /** The letter under which it stands: `A` to `Z`, or `#`. */
      letter: name,
      acronym: v.nullable(name),
      synonyms: signedList(name),
      summary: sentence
    }),
    PACK_LIMITS.longList
  )
})
export type Glossary = v.InferOutput<typeof glossarySchema>

/** What an entry shows below its text, drawn from data that the pack carries in the entry. */
export const viewSchema = v.variant('kind', [
  timelineSchema,
  actorsSchema,
  directorySchema,
  licencesSchema,
  glossarySchema,
  guideSchema
])
export type View = v.InferOutput<typeof viewSchema>
