import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { decodeTrie } from 'cspell-trie-lib'

/** A list of the words of a language in all their forms. */
export interface Dictionary {
  /** Returns whether the word is there, with this case and these accents. */
  readonly has: (word: string) => boolean
  /** Returns at most three words that look like this one, the likeliest first. */
  readonly suggest: (word: string) => readonly string[]
}

const unzip = promisify(gunzip)

let french: Promise<Dictionary> | undefined

/** Returns the French dictionary (Grammalecte's, MPL 2.0, as cspell packs it), read once: that takes about a second. */
export function loadFrench(): Promise<Dictionary> {
  french ??= readFrench()
  return french
}

async function readFrench(): Promise<Dictionary> {
  const path = join(
    dirname(createRequire(import.meta.url).resolve('@cspell/dict-fr-fr/cspell-ext.json')),
    'fr-fr.trie.gz'
  )
  const trie = decodeTrie(await unzip(await readFile(path)))
  const has = (word: string): boolean => trie.hasWord(word, true)
  return {
    has,
    suggest: (word) =>
      trie
        .suggest(word, { numSuggestions: 10, changeLimit: 3, ignoreCase: true })
        .filter((found) => has(found))
        .slice(0, 3)
  }
}
