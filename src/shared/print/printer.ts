import * as v from 'valibot'

/** The name of a printer: what CUPS allows for a queue (RFC 8011, 5.4.4, allows 127 octets). */
const printerNameSchema = v.pipe(
  v.string(),
  v.maxLength(127),
  v.regex(/^[^\p{Cc}\s/#?'"\\-][^\p{Cc}\s/#?'"\\]*$/u)
)

/** A printer that takes a finished PDF. */
export const printerSchema = v.object({
  name: printerNameSchema,
  /** What a person calls it. */
  label: v.pipe(v.string(), v.maxLength(1000)),
  isDefault: v.boolean()
})
export type Printer = v.InferOutput<typeof printerSchema>

export const MOST_COPIES = 99

/** Pages from which the dialog of the system gets coarser pictures, so that memory grows half as fast. */
export const LONG_DOCUMENT = 100

/** Where pages go: to the dialog of the system, or to a printer as the reader chose. */
export const destinationSchema = v.variant('kind', [
  v.object({ kind: v.literal('dialog') }),
  v.object({
    kind: v.literal('printer'),
    printer: printerNameSchema,
    copies: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_COPIES)),
    twoSided: v.boolean()
  })
])
export type Destination = v.InferOutput<typeof destinationSchema>
export type PrinterDestination = Extract<Destination, { kind: 'printer' }>
