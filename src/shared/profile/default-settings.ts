// Apart from the schemas, which no first page needs.

/** As the text is set where nobody chose. */
export const DEFAULT_READING = {
  typeface: 'own',
  textSize: 1,
  lineHeight: 1.6,
  wordSpacing: 0,
  letterSpacing: 0,
  columnWidth: 'usual',
  palette: 'usual',
  ruler: false
} as const

type ReadingName = keyof typeof DEFAULT_READING
const NAMES = Object.keys(DEFAULT_READING) as readonly ReadingName[]

/** Says whether nothing is to be set otherwise than for everybody. */
export function isUsualReading(wished: Readonly<Record<ReadingName, unknown>>): boolean {
  return NAMES.every((name) => wished[name] === DEFAULT_READING[name])
}

/** Before the reader has decided anything. */
export const DEFAULT_SETTINGS = {
  theme: 'system',
  singleKeys: true,
  contentServer: null,
  speechRate: 1,
  ...DEFAULT_READING
} as const
