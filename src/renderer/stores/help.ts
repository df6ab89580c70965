import { defineStore } from 'pinia'
import { isHelp } from '../../shared/content/help'
import { createBook } from './book'
import { useHandbook } from './handbook'

/** The guides of the application: their list, which is read at the first of them, and those that have been opened. */
export const useHelp = defineStore('help', () => {
  const book = createBook('help')

  /** Reads the list where it was not read; throws where it cannot be. */
  async function openOnce(): Promise<void> {
    if (book.contents.value === null) await book.open()
  }

  return { ...book, openOnce }
})

/** Returns where an entry is looked for: among the guides of the application, or in the content. */
export function useBookOf(id: string): ReturnType<typeof useHelp> | ReturnType<typeof useHandbook> {
  return isHelp(id) ? useHelp() : useHandbook()
}
