import { normaliseText } from '../../../src/shared/text/normalise'

const MARKS = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] }
] as const

/**
 * Returns what a file says, null where it is neither UTF-8 nor marked UTF-16. Written alike on every system, so that the
 * same words give the same pack: without marks of byte order, with line feeds alone, as `normaliseText` gives them.
 */
export function decodeSource(bytes: Uint8Array): string | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  try {
    const text = new TextDecoder(marked?.encoding ?? 'utf-8', { fatal: true }).decode(bytes)
    // Zero bytes: UTF-16 without its mark reads as UTF-8.
    return text.includes('\0') ? null : normaliseText(text.replace(/\r\n?/g, '\n'))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
