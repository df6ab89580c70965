import * as v from 'valibot'
import { DEFAULT_SETTINGS } from './default-settings'
import type { KeptForm } from './kept-form'
import { mergeFields } from './merge'
import { keptReadingEntries, readingSettingsSchema } from './reading-settings'

/** Address of a server: the folder of a content source, without credentials. Whether http may serve is the policy's. */
export const serverAddressSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(500),
  v.regex(/^https?:\/\/[^\s@"<>\\/?#]+(?:\/[^\s"<>\\?#]*)?$/),
  // The pattern lets a port above 65535 or a host like « [ » through.
  v.url()
)

/** In the place of an address: none is to be asked, not even one that the administration proposes. */
export const NO_SERVER = 'none'

export const THEMES = ['system', 'light', 'dark'] as const

/** Of reading aloud, 1 = as the voice is. */
export const SPEECH_RATES = [0.75, 1, 1.25, 1.5, 2] as const

/** What a reader decides once for all. */
export const settingsSchema = v.object({
  theme: v.picklist(THEMES),
  /** Shortcuts of a single character, such as « ? », can be in the way of speech input. */
  singleKeys: v.boolean(),
  /** Server of the content, where the administrator has not decided; null: none was chosen. */
  contentServer: v.nullable(v.union([v.literal(NO_SERVER), serverAddressSchema])),
  speechRate: v.picklist(SPEECH_RATES),
  ...readingSettingsSchema.entries
})
export type Settings = v.InferOutput<typeof settingsSchema>
export type ServerChoice = Settings['contentServer']

/** `reglages.json` of a profile. */
const settingsFileSchema = v.object({
  format: v.literal(1),
  ...settingsSchema.entries,
  ...keptReadingEntries,
  // Not there before December 2026.
  speechRate: v.fallback(settingsSchema.entries.speechRate, DEFAULT_SETTINGS.speechRate),
  // Earlier versions kept addresses that no server can have: one of them must not cost the other settings.
  contentServer: v.fallback(settingsSchema.entries.contentServer, null)
})
type SettingsFile = v.InferOutput<typeof settingsFileSchema>
export const settingsForm: KeptForm<SettingsFile> = {
  schema: settingsFileSchema,
  upgrades: [],
  merge: mergeFields
}
