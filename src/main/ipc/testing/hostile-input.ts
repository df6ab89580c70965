import fc from 'fast-check'
import * as v from 'valibot'

/** Strings that an id, a path, an address, a date or a version may be, and strings that have broken programs. */
const STRINGS = [
  'def-sla',
  'exemple',
  '2026.11.1',
  '2099.1.1',
  '/lire/def-sla#exemple',
  '/',
  '2026-11-23T12:00:00Z',
  '9999-12-31T23:59:59.999999999+23:59',
  '3f2b8c1e-6f0a-4d8b-9a54-0d1d6a3f7e10',
  'https://manuel.exemple.fr/contenu/',
  'http://[::1]:65535/',
  '\\\\serveur\\partage',
  '/dev/zero',
  '/proc/self/mem',
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'file:///etc/passwd',
  'C:\\Windows\\win.ini',
  'con',
  '__proto__',
  'constructor',
  'toString',
  'a\0b',
  '\u202Egnp.exe',
  '\uD800',
  'e\u0301',
  '=cmd|’ /C calc’!A0',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE x; --",
  'x'.repeat(100_000),
  '💣'.repeat(5000),
  ''
] as const

/** Whatever can cross from one process to another, whatever was asked for. */
const ANYTHING: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, Number.NaN, Infinity, -0, 2 ** 53, 1e308, 10n ** 40n),
  fc.constantFrom<unknown>(...STRINGS),
  fc
    .constantFrom(
      () => new Map([['entry', 'def-sla']]),
      () => new Set([1]),
      () => new Date(Number.NaN),
      () => /(a+)+$/,
      () => new Error('x'),
      () => new Uint8Array(1000),
      () => new Array<unknown>(1000),
      () =>
        JSON.parse(
          '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'
        ) as unknown,
      () => circle(),
      () => nested(300)
    )
    .map((make) => make()),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true })
)

function circle(): object {
  const one: Record<string, unknown> = { kind: 'entry' }
  one['format'] = one
  return one
}

function nested(depth: number): unknown {
  let inner: unknown = []
  for (let level = 0; level < depth; level++) inner = [inner]
  return inner
}

/** Returns inputs that a schema takes or nearly takes: of its form, but for a value here and there that is anything. */
export function hostileInput(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 8, arbitrary: near(schema) }, { weight: 1, arbitrary: ANYTHING })
}

/** Returns whether a schema takes an input. */
export function isTaken(schema: v.GenericSchema, input: unknown): boolean {
  return v.is(schema, input)
}

/** What is read of a valibot schema: https://valibot.dev/guides/internal-architecture/ */
interface Described {
  readonly type: string
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly item?: v.GenericSchema
  readonly wrapped?: v.GenericSchema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
}

function near(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const { type, entries = {}, item, wrapped, options = [], literal } = schema as unknown as Described
  switch (type) {
    case 'object':
      return objectNear(entries)
    case 'array':
      return item === undefined ? ANYTHING : fc.array(hostileInput(item), { maxLength: 4 })
    case 'nullable':
    case 'optional':
    case 'exact_optional':
      return wrapped === undefined ? ANYTHING : fc.oneof(fc.constant(null), hostileInput(wrapped))
    case 'variant':
    case 'union':
      return fc.oneof(...options.map((option) => hostileInput(option as v.GenericSchema)))
    case 'picklist':
      return fc.constantFrom(...options)
    case 'literal':
      return fc.constant(literal)
    case 'boolean':
      return fc.boolean()
    case 'undefined':
      return fc.constant(undefined)
    case 'number':
      return fc.oneof(fc.nat(), fc.double())
    case 'string':
      return stringNear(schema)
    default:
      throw new Error(`No input is made for ${type}: add it here`)
  }
}

function objectNear(entries: Readonly<Record<string, v.GenericSchema>>): fc.Arbitrary<unknown> {
  const known = Object.fromEntries(
    Object.entries(entries).map(([key, schema]) => [key, hostileInput(schema)])
  )
  const surplus = fc.dictionary(fc.constantFrom('surplus', '__proto__', 'toJSON'), ANYTHING, { maxKeys: 1 })
  const requiredKeys = Object.keys(entries).filter((key) => entries[key]?.type !== 'exact_optional')
  return fc.tuple(fc.record(known, { requiredKeys }), surplus).map(([whole, more]) => ({ ...more, ...whole }))
}

function stringNear(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const taken = STRINGS.filter((text) => v.is(schema, text))
  return fc.oneof(
    ...(taken.length === 0 ? [] : [{ weight: 8, arbitrary: fc.constantFrom<string>(...taken) }]),
    { weight: 1, arbitrary: fc.constantFrom<string>(...STRINGS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) }
  )
}
