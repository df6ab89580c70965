/** What tells that the process of a page is gone: a page of Electron. */
interface Page {
  readonly once: (
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string }) => void
  ) => unknown
}

/**
 * Returns what makes answers of a page reject at once where its process is lost: Electron's never come then, and a limit on
 * the whole time would stop a slow machine at honest work.
 */
export function watchForLoss(page: Page): <T>(answer: Promise<T>) => Promise<T> {
  const lost = new Promise<never>((_resolve, reject) => {
    page.once('render-process-gone', (_event, { reason }) => {
      reject(new Error(`The page's process is gone: ${reason}`))
    })
  })
  lost.catch(() => undefined)
  return (answer) => Promise.race([lost, answer])
}
