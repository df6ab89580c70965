/**
 * Scrolls a container so that an element in it stands in the middle of what the window shows of it, only where the
 * element is not in view. The page itself stays where it is, which `scrollIntoView` does not promise.
 */
export function revealIn(container: HTMLElement, element: HTMLElement): void {
  const frame = container.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  const bottom = Math.min(frame.bottom, window.innerHeight)
  if (box.top >= frame.top && box.bottom <= bottom) return
  container.scrollTop += (box.top + box.bottom - frame.top - bottom) / 2
}
