import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ICON_SIZES } from '../../icon/icon-svg'
import { Failure } from '../../terminal/say.mjs'
import type { PackageIdentity } from './identity'

/**
 * Returns a picture of the icon of a handbook.
 * @param name of the file: `icon.svg`, or `128.png`
 * @throws Failure, in French, where it is missing
 */
export function readIconFile({ icon }: Pick<PackageIdentity, 'icon'>, name: string): Buffer {
  const file = path.join(icon, name)
  if (!existsSync(file))
    throw new Failure(
      `Il manque l’icône ${file} : un paquet en porte une de chaque taille (${ICON_SIZES.join(', ')} pixels) et icon.svg.`
    )
  return readFileSync(file)
}

/** The picture that a window shows. */
export const WINDOW_ICON = '128.png'
