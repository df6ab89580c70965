/** A text, or null for bytes that are none. */
type Decoded = string | null

/**
 * Returns the text of a file in UTF-8, or in UTF-16 of either byte order as Windows writes it, with or without a byte order
 * mark; null for anything else.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first = 1, second = 1] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16le', swapped(bytes))
  // JSON begins with an ASCII character, so that without a mark its zero byte tells the order (RFC 4627, 3).
  if (second === 0 && first !== 0) return decodeAs('utf-16le', bytes)
  if (first === 0 && second !== 0) return decodeAs('utf-16le', swapped(bytes))
  return decodeAs('utf-8', bytes)
}

/** The decoder takes a mark away. */
function decodeAs(encoding: 'utf-8' | 'utf-16le', bytes: Uint8Array): Decoded {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16()
  // The decoder refuses an odd byte at the end.
  return bytes.length % 2 === 0 ? even : Buffer.concat([even, bytes.subarray(-1)])
}
