/** The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 4 (ISO 15076-1), in a few hundred bytes. */

/** The primaries and the white of sRGB in the space in which profiles are joined: adapted to D50 (Bradford). */
const COLOURS: readonly (readonly [signature: string, xyz: readonly number[]])[] = [
  ['wtpt', [0.9642, 1, 0.8249]],
  ['rXYZ', [0.43607, 0.22249, 0.01392]],
  ['gXYZ', [0.38515, 0.71687, 0.09708]],
  ['bXYZ', [0.14307, 0.06061, 0.7141]]
]
/** Bradford's adaptation from D65 to D50. */
const ADAPTATION = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168]
/** g, a, b, c and d of (aX + b)^g from d on, and cX below (parametric curve of type 3). */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
const HEADER = 128
/** Signature, offset, size. */
const ENTRY = 12

/** Returns the bytes of the profile; always the same. */
export function srgbProfile(): Uint8Array<ArrayBuffer> {
  const curve = typed('para', Buffer.concat([Buffer.from([0, 3, 0, 0]), fixed(CURVE)]))
  const elements: readonly (readonly [string, Buffer])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('CC0')],
    ...COLOURS.map(([signature, xyz]) => [signature, typed('XYZ ', fixed(xyz))] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
    ['chad', typed('sf32', fixed(ADAPTATION))]
  ]
  const table = Buffer.alloc(4 + ENTRY * elements.length)
  table.writeUInt32BE(elements.length)
  let offset = HEADER + table.length
  const data: Buffer[] = []
  for (const [index, [signature, element]] of elements.entries()) {
    table.write(signature, 4 + ENTRY * index, 'latin1')
    table.writeUInt32BE(offset, 8 + ENTRY * index)
    table.writeUInt32BE(element.length, 12 + ENTRY * index)
    const padded = Buffer.alloc(Math.ceil(element.length / 4) * 4)
    element.copy(padded)
    data.push(padded)
    offset += padded.length
  }
  return Uint8Array.from(Buffer.concat([header(offset), table, ...data]))
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x04200000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * index)
  bytes.write('acsp', 36, 'latin1')
  fixed([0.9642, 1, 0.8249]).copy(bytes, 68)
  return bytes
}

/** Returns an element of a type of ICC. */
function typed(type: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), content])
}

/** Returns numbers with 16 bits before and after the point. */
function fixed(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length)
  for (const [index, number] of numbers.entries()) bytes.writeInt32BE(Math.round(number * 65_536), 4 * index)
  return bytes
}

/** Returns a text in English, as the type `mluc` has it: one record, UTF-16. */
function words(text: string): Buffer {
  const utf16 = Buffer.from(text, 'utf16le').swap16()
  const record = Buffer.alloc(20)
  record.writeUInt32BE(1, 0)
  record.writeUInt32BE(12, 4)
  record.write('enUS', 8, 'latin1')
  record.writeUInt32BE(utf16.length, 12)
  record.writeUInt32BE(28, 16)
  return typed('mluc', Buffer.concat([record, utf16]))
}
