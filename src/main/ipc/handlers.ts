import type { MethodName, Output, ParsedInput } from '../../shared/ipc/contract'

/** One function for each method of the contract: a missing, surplus or wrongly typed one does not compile. */
export type Handlers = {
  readonly [M in MethodName]: (input: ParsedInput<M>) => Output<M> | Promise<Output<M>>
}
