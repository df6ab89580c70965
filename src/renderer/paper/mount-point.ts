import { createApp, type App, type VNode } from 'vue'

/** A place of the page for one drawing after the other. */
export interface Stage {
  /** Draws at once, in place of what was drawn before. */
  readonly show: (draw: () => VNode) => void
  readonly clear: () => void
  readonly element: Element
}

/** Returns the stage of the element that a selector names. Throws where there is none. */
export function createStage(page: Document, selector: string): Stage {
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
