/** The parts of the window between which a key leads, in the order of the document. */
const REGIONS = '.bar, .reading-panel, aside[aria-label], main, nav.outline, .find, .read-aloud, .notices'
const FOCUSABLE = 'a[href], button:not(:disabled), input, select, textarea, [tabindex="0"]'

/**
 * Moves the focus to the next or the previous part of the window, as F6 does in browsers and on desktops: to the current
 * page in the contents, to the title in the text, to the first control elsewhere.
 * @param by 1 or -1
 */
export function moveToRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(
    (region) => region.checkVisibility() && targetOf(region) !== null
  )
  const focused = document.activeElement
  const at = regions.findLastIndex((region) => region.contains(focused))
  // From outside of all of them, the first; backwards, the last.
  const next = at === -1 && by === -1 ? regions.length - 1 : (at + by + regions.length) % regions.length
  const region = regions[next]
  if (region) targetOf(region)?.focus()
}

function targetOf(region: HTMLElement): HTMLElement | null {
  if (region.tagName === 'MAIN') return region.querySelector<HTMLElement>('h1') ?? region
  return (
    region.querySelector<HTMLElement>('[aria-current="page"], [aria-current="true"]') ??
    region.querySelector<HTMLElement>(FOCUSABLE)
  )
}
