import type { ReadingSettings } from '../../shared/profile/reading-settings'

type Palette = ReadingSettings['palette']

/** The ground of the pages, so that nothing flashes before they are drawn: `--paper` of the renderer's style sheets. */
const PAPER: Readonly<Record<Palette, { readonly light: string; readonly dark: string }>> = {
  usual: { light: '#fbf8f1', dark: '#16181d' },
  sepia: { light: '#f4e8d0', dark: '#211a12' },
  contrast: { light: '#ffffff', dark: '#000000' }
}

/** Returns the colour that a window has before its page is drawn. */
export function paperColour(palette: Palette, dark: boolean): string {
  return dark ? PAPER[palette].dark : PAPER[palette].light
}
