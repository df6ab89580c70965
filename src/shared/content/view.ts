import * as v from 'valibot'
import { guideSchema } from './guide'
import { entryIdSchema, namedPlaceSchema } from './ids'
import { citationSchema, partialDateSchema } from './source'
import { addressSchema } from './text'

/** What happened, in order of date; themes tell lanes of the picture apart. */
const timelineSchema = v.object({
  kind: v.literal('timeline'),
  themes: v.array(v.object({ key: v.string(), label: v.string() })),
  events: v.array(
    v.object({
      date: partialDateSchema,
      title: v.string(),
      text: v.string(),
      theme: v.string(),
      /** What says more. */
      readOn: v.nullable(namedPlaceSchema),
      toVerify: v.boolean(),
      sources: v.array(citationSchema)
    })
  )
})
export type Timeline = v.InferOutput<typeof timelineSchema>
export type TimelineEvent = Timeline['events'][number]

/** Organisations family by family, in the order of the register. */
const actorsSchema = v.object({
  kind: v.literal('actors'),
  families: v.array(
    v.object({
      label: v.string(),
      members: v.array(
        v.object({
          entry: entryIdSchema,
          name: v.string(),
          since: v.nullable(v.string()),
          summary: v.string()
        })
      )
    })
  )
})
export type Actors = v.InferOutput<typeof actorsSchema>

/** One card each organisation, in alphabetical order. */
const directorySchema = v.object({
  kind: v.literal('directory'),
  families: v.array(v.string()),
  cards: v.array(
    v.object({
      entry: entryIdSchema,
      name: v.string(),
      family: v.string(),
      since: v.nullable(v.string()),
      summary: v.string(),
      facts: v.array(v.object({ label: v.string(), value: v.string() })),
      addresses: v.array(v.object({ label: v.string(), address: addressSchema })),
      /** Further words by which it is looked for. */
      keywords: v.array(v.string())
    })
  )
})
export type Directory = v.InferOutput<typeof directorySchema>
export type DirectoryCard = Directory['cards'][number]

/** What a licence can be applied to. */
export const LICENCE_SUBJECTS = ['code', 'data', 'content'] as const
export type LicenceSubject = (typeof LICENCE_SUBJECTS)[number]

const licencesSchema = v.object({
  kind: v.literal('licences'),
  licences: v.array(
    v.object({
      spdx: v.string(),
      name: v.string(),
      family: v.string(),
      subjects: v.array(v.picklist(LICENCE_SUBJECTS)),
      /** Whether an administration may choose it without asking. */
      listed: v.boolean(),
      duties: v.array(v.string()),
      /** Whether the OSI and the FSF recognise it; null where the sources do not say, absent where the table does not say it. */
      osi: v.exactOptional(v.nullable(v.boolean())),
      fsf: v.exactOptional(v.nullable(v.boolean())),
      /** Whether its duties also bind who only offers the software on line; null where the sources do not say. */
      network: v.nullable(v.boolean()),
      /** Whether it grants the use of patents; null where the sources do not say. */
      patents: v.nullable(v.boolean()),
      note: v.nullable(v.string()),
      sources: v.array(citationSchema),
      /** Where each cell of its line comes from, by the titles of columns. */
      cellSources: v.exactOptional(
        v.array(v.object({ cells: v.array(v.string()), sources: v.array(citationSchema) }))
      )
    })
  )
})
export type Licences = v.InferOutput<typeof licencesSchema>
export type Licence = Licences['licences'][number]

/** Every definition, in alphabetical order. */
const glossarySchema = v.object({
  kind: v.literal('glossary'),
  terms: v.array(
    v.object({
      entry: entryIdSchema,
      term: v.string(),
      /** The letter under which it stands: `A` to `Z`, or `#`. */
      letter: v.string(),
      acronym: v.nullable(v.string()),
      synonyms: v.array(v.string()),
      summary: v.string()
    })
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
