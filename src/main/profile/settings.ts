import * as v from 'valibot'
import type { Notice } from '../../shared/ipc/notice'
import { DEFAULT_SETTINGS } from '../../shared/profile/default-settings'
import { settingsForm, settingsSchema, type Settings } from '../../shared/profile/settings'
import { openDurableFile } from '../files/durable-file'
import { keptFileNotice } from '../files/kept-file-failure'
import type { ProfileValues } from '../policies/for-profile'

/** What the reader decided, kept in a file of the profile. */
export interface KeptSettings {
  readonly value: () => Settings
  /** What was found wrong when the file was opened. */
  readonly notice: Notice | null
  /** Takes new settings; returns why they could not be saved, or null. */
  readonly save: (next: Settings) => Promise<Notice | null>
  readonly settled: () => Promise<void>
}

const FORMAT = 1

/**
 * Opens the settings kept in a file; never throws.
 * @param presets of settings of which none was made yet
 */
export async function openSettings(
  path: string,
  now: () => Date,
  presets: ProfileValues = {}
): Promise<KeptSettings> {
  const initial = { format: FORMAT, ...DEFAULT_SETTINGS, ...presets.settings } as const
  const file = await openDurableFile({ path, now, form: settingsForm, initial })
  const noticeOf = (failure: typeof file.failure): Notice | null =>
    failure === null ? null : keptFileNotice(failure, 'de vos réglages')
  return {
    // Without the format of the file.
    value: () => v.parse(settingsSchema, file.value()),
    notice: noticeOf(file.failure),
    save: async (next) => noticeOf(await file.write({ format: FORMAT, ...next })),
    settled: file.settled
  }
}
