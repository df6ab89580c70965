import type { WebContents } from 'electron'

/** Sets the zoom of a page to what `next` makes of it, and returns the new factor (1 = 100 %). */
export function changeZoom(page: WebContents, next: (factor: number) => number): number {
  const factor = next(page.getZoomFactor())
  page.setZoomFactor(factor)
  return factor
}

/** Calls `issue` when the reader turns the wheel with Ctrl held. */
export function onWheelZoom(page: WebContents, issue: (direction: 'in' | 'out') => void): void {
  page.on('zoom-changed', (_event, direction) => {
    issue(direction)
  })
}
