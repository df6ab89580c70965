/** The ground of the pages, so that no white flashes before they are drawn: `--paper` of the renderer's tokens. */
const PAPER = { light: '#fbf8f1', dark: '#16181d' } as const

/** Returns the colour that a window has before its page is drawn. */
export function paperColour(dark: boolean): string {
  return dark ? PAPER.dark : PAPER.light
}
