import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test, vi } from 'vitest'
import type { PageFit } from '../../../shared/print/fit'
import { DEFAULT_PRINT_FORMAT } from '../../../shared/print/default-format'
import type { PrintJob } from '../../../shared/print/job'
import { createLatestPages, type LatestPages } from './latest-pages'

const job = (glossary: boolean): PrintJob => ({
  kind: 'handbook',
  format: { ...DEFAULT_PRINT_FORMAT, glossary }
})

interface Deferred {
  readonly promise: Promise<PageFit>
  resolve: (fit: PageFit) => void
  reject: (error: Error) => void
}

function defer(): Deferred {
  let [resolve, reject]: [Deferred['resolve'], Deferred['reject']] = [() => undefined, () => undefined]
  const promise = new Promise<PageFit>((...ends) => {
    ;[resolve, reject] = ends
  })
  return { promise, resolve, reject }
}

/** Pages whose measurements end when the test says so, and the PDFs that were opened. */
function pages(): {
  readonly latest: LatestPages
  readonly destroyed: readonly ReturnType<typeof vi.fn>[]
  readonly measured: readonly Deferred[]
} {
  const destroyed: ReturnType<typeof vi.fn>[] = []
  const measured: Deferred[] = []
  const latest = createLatestPages({
    draw: () => Promise.resolve({ outcome: 'ready', pdf: new Uint8Array(), missing: [] }),
    open: () => {
      const destroy = vi.fn(() => Promise.resolve())
      destroyed.push(destroy)
      return Promise.resolve({ destroy } as unknown as PDFDocumentProxy)
    },
    measure: () => {
      const one = defer()
      measured.push(one)
      return one.promise
    }
  })
  return { latest, destroyed, measured }
}

describe('pages of the latest job', () => {
  test('a job that was overtaken gives nothing, neither pages nor fit, and its PDF is released', async () => {
    const { latest, destroyed, measured } = pages()
    const first = latest.prepare(job(true))
    await vi.waitUntil(() => measured.length === 1)
    const second = latest.prepare(job(false))
    await vi.waitUntil(() => measured.length === 2)
    measured[1]?.resolve({ lines: [2] })
    measured[0]?.resolve({ lines: [1] })
    expect(await first).toBeNull()
    expect(await second).toMatchObject({ outcome: 'ready', fit: { lines: [2] } })
    expect(destroyed.map((destroy) => destroy.mock.calls.length)).toEqual([1, 0])
  })

  test('the failure of a job that was overtaken is not told', async () => {
    const { latest, destroyed, measured } = pages()
    const first = latest.prepare(job(true))
    await vi.waitUntil(() => measured.length === 1)
    const second = latest.prepare(job(false))
    await vi.waitUntil(() => measured.length === 2)
    measured[0]?.reject(new Error('No page'))
    expect(await first).toBeNull()
    measured[1]?.resolve({ lines: [2] })
    expect(await second).toMatchObject({ outcome: 'ready' })
    expect(destroyed[0]).toHaveBeenCalledOnce()
  })

  test('the failure of the latest job is told, and its PDF is released', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { latest, destroyed, measured } = pages()
    const only = latest.prepare(job(true))
    await vi.waitUntil(() => measured.length === 1)
    measured[0]?.reject(new Error('No page'))
    expect(await only).toMatchObject({ outcome: 'failed' })
    expect(destroyed[0]).toHaveBeenCalledOnce()
    warn.mockRestore()
  })

  test('nothing comes of a job once it is given up', async () => {
    const { latest, destroyed, measured } = pages()
    const only = latest.prepare(job(true))
    await vi.waitUntil(() => measured.length === 1)
    latest.giveUp()
    measured[0]?.resolve({ lines: [1] })
    expect(await only).toBeNull()
    expect(destroyed[0]).toHaveBeenCalledOnce()
  })
})
