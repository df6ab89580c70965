import { createApp, type App, type VNode } from 'vue'

/** A place of the page for one drawing after the other. */
export interface Stage {
  /** Draws at once, in place of what was drawn before. */
  readonly show: (draw: () => VNode) => void
  readonly clear: () => void
}

/** Returns the stage of the element that a selector names. */
export function createStage(selector: string): Stage {
  let app: App | null = null
  const clear = (): void => {
    app?.unmount()
    app = null
  }
  return {
    show: (draw) => {
      clear()
      app = createApp({ render: draw })
      app.mount(selector)
    },
    clear
  }
}
