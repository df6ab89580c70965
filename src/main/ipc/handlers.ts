import type * as v from 'valibot'
import type { methods } from '../../shared/ipc/contract'
import type { Methods } from '../../shared/ipc/method'

/** One function for each of some methods: a missing, surplus or wrongly typed one does not compile. */
export type HandlersOf<M extends Methods> = {
  readonly [N in keyof M]: (
    input: v.InferOutput<M[N]['input']>
  ) => v.InferOutput<M[N]['output']> | Promise<v.InferOutput<M[N]['output']>>
}

/** The handlers of every method of the contract. */
export type Handlers = HandlersOf<typeof methods>
