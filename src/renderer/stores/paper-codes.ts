import { defineStore } from 'pinia'
import type { PaperCodes } from '../../shared/model/paper-codes'
import { readPaperCodes } from '../bridge/pack'

/** The codes at the foot of printed fiches, read when they are first needed. */
export const usePaperCodes = defineStore('paper-codes', () => {
  let reading: Promise<PaperCodes | null> | null = null

  /** Returns the codes of the content, or null where it has none that can be read. */
  function load(): Promise<PaperCodes | null> {
    reading ??= readPaperCodes().catch(() => null)
    return reading
  }

  return { load }
})
