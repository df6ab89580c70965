import { EMBLEM } from '../../src/shared/emblem'

/** Edges in pixels of the icons that systems and packages ask for. */
export const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const

const SIDE = 512
const GROUND = '#0b4f4c'
const LINES = '#fbf8f1'

/**
 * Returns the application's icon as SVG: the emblem on a tile in the colour of what is pressed. Small icons have thicker
 * lines, which one pixel of the screen would otherwise blur away, and a book that fills more of the tile.
 */
export function iconSvg(size: number): string {
  const small = size <= 32
  const width = SIDE * (small ? 0.8 : 0.68)
  const scale = width / EMBLEM.width
  const left = (SIDE - width) / 2
  const top = (SIDE - EMBLEM.height * scale) / 2
  const stroke = size <= 16 ? 3.2 : small ? 2.8 : 2
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${SIDE} ${SIDE}">` +
    `<rect width="${SIDE}" height="${SIDE}" rx="${small ? 64 : 96}" fill="${GROUND}"/>` +
    `<g transform="translate(${left} ${top}) scale(${scale})" fill="none" stroke="${LINES}" stroke-width="${stroke}" ` +
    `stroke-linejoin="round" stroke-linecap="round"><path d="${EMBLEM.book}"/><path d="${EMBLEM.marks}"/></g></svg>\n`
  )
}
