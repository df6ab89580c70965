import { SourceError } from './failure'

/** How long a source may take, in milliseconds. */
export interface TimeLimits {
  /** Without a byte. */
  readonly idle: number
  /** In all. */
  readonly total: number
}

export const TIME_LIMITS: TimeLimits = { idle: 20_000, total: 600_000 }

/** Ends what waits too long, or what the reader has cancelled. */
export interface Deadline {
  /** Aborts once the deadline has passed or the reader has cancelled. */
  readonly signal: AbortSignal
  /** Waits for a step; throws SourceError (`cancelled`, `too-slow`) where it does not come in time. */
  readonly wait: <T>(step: Promise<T>) => Promise<T>
  /** Passes on the chunks of a stream, each in time. */
  readonly follow: (stream: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>
}

/** Starts the clock of an operation. */
export function startDeadline(cancel: AbortSignal | undefined, limits: TimeLimits): Deadline {
  const total = AbortSignal.timeout(limits.total)
  const signal = cancel === undefined ? total : AbortSignal.any([cancel, total])
  const reason = (): SourceError =>
    cancel?.aborted === true
      ? new SourceError('cancelled', 'by the reader')
      : new SourceError('too-slow', `${limits.total} ms in all`)

  const wait = <T>(step: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', abort)
        end()
      }
      const abort = (): void => {
        settle(() => {
          reject(reason())
        })
      }
      const timer = setTimeout(() => {
        settle(() => {
          reject(new SourceError('too-slow', `${limits.idle} ms without a byte`))
        })
      }, limits.idle)
      if (signal.aborted) abort()
      signal.addEventListener('abort', abort)
      step.then(
        (value) => {
          settle(() => {
            resolve(value)
          })
        },
        (error: unknown) => {
          settle(() => {
            reject(error instanceof Error ? error : new Error(String(error)))
          })
        }
      )
    })

  async function* follow(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const chunks = stream[Symbol.asyncIterator]()
    try {
      for (;;) {
        const next = await wait(chunks.next())
        if (next.done === true) return
        yield next.value
      }
    } finally {
      // Not awaited: a source that hangs may hang while it is closed, too.
      chunks.return?.().catch(() => undefined)
    }
  }
  return { signal, wait, follow }
}
