import { fold } from '../../src/shared/text/fold'

/**
 * Returns what public forges make of a heading for the address of its section, without accents: lower-case words joined
 * by hyphens. What a link names after `#` gives the same.
 */
export function slugOf(words: string): string {
  return fold(words)
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
}
