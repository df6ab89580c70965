import type * as v from 'valibot'

/** What the renderer may ask: what it sends, and what main answers. */
export interface Method {
  readonly input: v.GenericSchema
  readonly output: v.GenericSchema
}

export type Methods = Readonly<Record<string, Method>>
