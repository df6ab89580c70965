/** Returns a text as one word of a POSIX shell, which expands nothing in it. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
