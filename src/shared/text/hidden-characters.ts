/**
 * Signs that are not drawn, or that change the order of those beside them: controls but the line break and the tab,
 * lone surrogates, separators of lines, direction marks (Trojan Source, CVE-2021-42574), what has no shape of its own.
 * Emoji alone keep the joiner and the variation selector that they are made of.
 */
const HIDDEN =
  /[^\P{Cc}\n\t]|[\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFFF9-\uFFFB]|(?![\u200D\uFE0E\uFE0F])\p{Default_Ignorable_Code_Point}|(?<!\p{Emoji}[\uFE0F\p{Emoji_Modifier}]?)[\u200D\uFE0E\uFE0F]|\u200D(?!\p{Extended_Pictographic})/u

/** Most texts are made of these alone, which are seldom looked at one by one: printable ASCII and the letters of Latin-1. */
const SEEN = /^[\n\t -~À-ÿ]*$/

/** Returns the offset of the first hidden character of a text, -1 where it has none. Linear in its length. */
export function findHiddenCharacter(text: string): number {
  return text.search(HIDDEN)
}

/** Returns whether a text is what it shows: it has no hidden character. */
export function isPlainToSee(text: string): boolean {
  return SEEN.test(text) || !HIDDEN.test(text)
}

/** Returns how a character is named: « U+202E ». */
export function codePointName(text: string, offset: number): string {
  return `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
