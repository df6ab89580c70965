/** Numbers requests, so that the answer to an older one does not replace that to a newer one (latest wins). */
export interface Latest {
  /** Begins a request; returns whether it is still the latest one. */
  readonly begin: () => () => boolean
}

/** Returns a counter of requests, with none begun. */
export function createLatest(): Latest {
  let latest = 0
  return {
    begin: () => {
      const own = (latest += 1)
      return () => own === latest
    }
  }
}
