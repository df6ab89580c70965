import type * as v from 'valibot'
import { expect, test } from 'vitest'
import { methods } from './contract'

/** What is read of a valibot schema: https://valibot.dev/guides/internal-architecture/ */
interface Described {
  readonly type: string
  readonly pipe?: readonly Described[]
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly item?: v.GenericSchema
  readonly wrapped?: v.GenericSchema
  readonly options?: readonly unknown[]
  readonly requirement?: unknown
}

/** Forms whose texts cannot be long; a pattern is one where nothing in it repeats without end. */
const SHORT = new Set(['max_length', 'uuid', 'iso_timestamp', 'iso_date'])

const isBound = ({ type, pipe, requirement }: Described): boolean =>
  pipe?.some(isBound) === true ||
  SHORT.has(type) ||
  (type === 'regex' && requirement instanceof RegExp && !/[+*]|,\}/.test(requirement.source))

/** Returns where a schema takes texts or lists of any length. */
function unbounded(schema: v.GenericSchema, place: string): readonly string[] {
  const { type, entries = {}, item, wrapped, options = [] } = schema as unknown as Described
  const own = (type === 'string' || type === 'array') && !isBound(schema) ? [place] : []
  const inner = [
    ...Object.entries(entries),
    ...(item === undefined ? [] : [['[]', item] as const]),
    ...(wrapped === undefined ? [] : [['?', wrapped] as const]),
    ...(type === 'variant' || type === 'union'
      ? options.map((one) => ['|', one as v.GenericSchema] as const)
      : [])
  ]
  return [...own, ...inner.flatMap(([name, one]) => unbounded(one, `${place}.${name}`))]
}

test.each(Object.entries(methods))('%s takes no text and no list of any length', (method, { input }) => {
  expect(unbounded(input, method)).toEqual([])
})
