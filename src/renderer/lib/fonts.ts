/**
 * Resolves once every typeface of the page can be drawn. `document.fonts.ready` alone is no promise of that: before the
 * first layout nothing is loading yet, and it is ready at once.
 */
export async function fontsReady(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()))
}
