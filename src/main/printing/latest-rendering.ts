import type { PrintJob, PrintProgress } from '../../shared/print/job'
import { openPrintRenderer, type Draft, type RendererOptions, type Rendering } from './renderer'

/** What was asked for, unless it was given up. */
export type Outcome<T> = T | 'cancelled'

/** One rendering at a time: a newer request cancels the one under way. */
export interface LatestRendering {
  readonly render: (job: PrintJob) => Promise<Outcome<Rendering>>
  /** Cancelled where something is being rendered, or the hidden window is not open. */
  readonly draft: (job: PrintJob) => Promise<Outcome<Draft>>
  /** Cancels what is under way and closes the hidden window. */
  readonly cancel: () => void
}

interface LatestOptions extends RendererOptions {
  readonly onProgress: (progress: PrintProgress) => void
}

/** A renderer with its hidden window, which stays open from one request to the next. */
interface Current {
  readonly renderer: ReturnType<typeof openPrintRenderer>
  busy: boolean
  /** The last draft; never rejects. */
  drafting: Promise<Outcome<Draft>>
}

const FAILED = 'Le document n’a pas pu être mis en page. Fermez le manuel, rouvrez-le, puis recommencez.'

export function createLatestRendering(options: LatestOptions): LatestRendering {
  let current: Current | null = null
  const cancel = (): void => {
    current?.renderer.close()
    current = null
  }
  const render = async (job: PrintJob): Promise<Outcome<Rendering>> => {
    if (current?.busy === true) cancel()
    const mine = (current ??= {
      renderer: openPrintRenderer(options),
      busy: false,
      drafting: Promise.resolve('cancelled')
    })
    const isCurrent = (): boolean => current === mine
    mine.busy = true
    try {
      await mine.drafting
      return await mine.renderer.render(job, (progress) => {
        if (isCurrent()) options.onProgress(progress)
      })
    } catch (error) {
      if (!isCurrent()) return 'cancelled'
      cancel()
      options.log(error)
      return { ok: false, message: FAILED }
    } finally {
      mine.busy = false
    }
  }
  const draft = (job: PrintJob): Promise<Outcome<Draft>> => {
    const mine = current
    if (mine === null || mine.busy) return Promise.resolve('cancelled')
    mine.drafting = mine.drafting.then(() => mine.renderer.draft(job)).catch(() => 'cancelled')
    return mine.drafting
  }
  return { render, draft, cancel }
}

/** Remembers the last rendering: what is shown, saved and printed are the same bytes. What failed is rendered again. */
export function rememberLast(
  render: LatestRendering['render']
): (job: PrintJob) => Promise<Outcome<Rendering>> {
  let last: { readonly key: string; readonly rendering: Promise<Outcome<Rendering>> } | null = null
  return async (job) => {
    const key = JSON.stringify(job)
    if (last?.key !== key) last = { key, rendering: render(job) }
    const mine = last
    const rendering = await mine.rendering
    if ((rendering === 'cancelled' || !rendering.ok) && last === mine) last = null
    return rendering
  }
}
