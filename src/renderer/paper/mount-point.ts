import { createApp, type App, type VNode } from 'vue'

/** An element of the page that Vue draws into, one drawing after the other. */
export interface MountPoint {
  /** Draws at once, in place of what was drawn before. */
  readonly show: (draw: () => VNode) => void
  readonly clear: () => void
  readonly element: Element
}

/** Returns the mount point that a selector names. Throws where there is none. */
export function createMountPoint(page: Document, selector: string): MountPoint {
  const element = page.querySelector(selector)
  if (element === null) throw new Error(`The page has no ${selector}`)
  let app: App | null = null
  const clear = (): void => {
    app?.unmount()
    app = null
  }
  return {
    show: (draw) => {
      clear()
      app = createApp({ render: draw })
      app.mount(element)
    },
    clear,
    element
  }
}
