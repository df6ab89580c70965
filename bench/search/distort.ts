import { findWords } from '../../src/shared/text/words'

/** Ways in which readers write a title: each takes the words and a random number generator between 0 and 1. */
type Distortion = (words: readonly string[], random: () => number) => readonly string[]

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')
const otherNumber = (word: string): string => (/[sx]$/.test(word) ? word.slice(0, -1) : `${word}s`)

/** Deletion, transposition, doubling, substitution of a letter. */
const edits: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at) => `${word.slice(0, at)}e${word.slice(at + 1)}`
]

/** One typing error, never on the first letter, in one of the longest words. */
const mistyped: Distortion = (words, random) => {
  const longest = Math.max(...words.map((word) => word.length))
  const index = words.findIndex((word) => word.length === longest)
  const at = 1 + Math.floor(random() * Math.max(1, longest - 2))
  const edit = edits[Math.floor(random() * edits.length)]
  return words.map((word, i) => (i === index && edit !== undefined ? edit(word, at) : word))
}
const cutLast: Distortion = (words) =>
  words.map((word, index) =>
    index === words.length - 1 ? word.slice(0, Math.max(4, Math.ceil(word.length * 0.6))) : word
  )

/** The families of distorted titles. */
export const distortions: Readonly<Record<string, Distortion>> = {
  'no accents': (words) => words.map(withoutAccents),
  'a typo': mistyped,
  'singular and plural': (words) => words.map(otherNumber),
  prefix: cutLast,
  'all at once': (words, random) =>
    cutLast(mistyped(words.map(withoutAccents).map(otherNumber), random), random)
}

/** Returns what a reader may keep of a title: its first words of four letters or more. */
export function keyWords(title: string, count: number): readonly string[] {
  return findWords(title)
    .map(({ start, end }) => title.slice(start, end).toLowerCase())
    .filter((word) => /^\p{L}{4,}$/u.test(word))
    .slice(0, count)
}

/** Returns a seeded pseudo-random number generator, the same at every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
