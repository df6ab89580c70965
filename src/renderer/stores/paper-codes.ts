import { defineStore } from 'pinia'
import type { PaperCodes } from '../../shared/content/paper-codes'
import type { CodedVersion } from '../../shared/paper-code/paper-history'
import { readPaperCodes, versionFiles } from '../bridge/pack'

/** The codes at the foot of printed fiches, read when they are first needed. */
export const usePaperCodes = defineStore('paper-codes', () => {
  let reading: Promise<PaperCodes | null> | null = null

  /** Returns the codes of the content, or null where it has none that can be read. */
  function load(): Promise<PaperCodes | null> {
    reading ??= readPaperCodes().catch(() => null)
    return reading
  }

  /** Returns the codes of versions that are here, in the same order; one that has none to be read is left out. */
  async function loadVersions(versions: readonly string[]): Promise<readonly CodedVersion[]> {
    const found = await Promise.all(
      versions.map(async (version): Promise<CodedVersion[]> => {
        const codes = await versionFiles(version)
          .codes()
          .catch(() => null)
        return codes === null ? [] : [{ version, codes }]
      })
    )
    return found.flat()
  }

  return { load, loadVersions }
})
