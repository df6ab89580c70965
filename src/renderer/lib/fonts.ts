/**
 * Resolves once the typefaces of the page can be drawn: all of them, or those that its first lines wait for, without
 * the ones that may be swapped in later (`font-display`). `document.fonts.ready` alone is no promise of that: before the
 * first layout nothing is loading yet, and it is ready at once.
 */
export async function fontsReady(which: 'all' | 'first'): Promise<void> {
  const fonts = [...document.fonts].filter(({ display }) => which === 'all' || display !== 'swap')
  await Promise.all(fonts.map((font) => font.load()))
}
