import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FindPicture } from './guide-dialect'

/** A picture in both themes. */
export interface PictureFiles {
  readonly width: number
  readonly height: number
  readonly light: Uint8Array
  readonly dark: Uint8Array
}

/** In bytes: guides are read on any workstation, and carried by every package. */
const MOST_BYTES = 150_000

/** Returns the pictures of a folder by name, each with its dark twin; what has none, or is too large, is left out. */
export async function readPictures(
  folder: string,
  files: readonly string[]
): Promise<ReadonlyMap<string, PictureFiles>> {
  const pictures = new Map<string, PictureFiles>()
  for (const name of files.flatMap((file) => /^(.*)-sombre\.webp$/.exec(file)?.[1] ?? [])) {
    const [light, dark] = await Promise.all([
      readFile(path.join(folder, `${name}.webp`)),
      readFile(path.join(folder, `${name}-sombre.webp`))
    ])
    const size = sizeOf(light)
    const fits = light.length <= MOST_BYTES && dark.length <= MOST_BYTES
    if (fits && sameSize(size, sizeOf(dark))) pictures.set(name, { ...size, light, dark })
  }
  return pictures
}

/** Returns how to find the size of one of these pictures. */
export function findIn(pictures: ReadonlyMap<string, PictureFiles>): FindPicture {
  return (name) => {
    const found = pictures.get(name)
    return found === undefined ? null : { width: found.width, height: found.height }
  }
}

/**
 * Returns the size that the header of a WebP file tells (RFC 9649, 2.7: the chunk `VP8X`, as Chromium writes it): both less one,
 * in 24 bits.
 * @throws for another kind of picture
 */
function sizeOf(picture: Buffer): { readonly width: number; readonly height: number } {
  if (picture.toString('latin1', 8, 16) !== 'WEBPVP8X') throw new Error('Not a picture of npm run pictures')
  return { width: picture.readUIntLE(24, 3) + 1, height: picture.readUIntLE(27, 3) + 1 }
}

function sameSize(one: ReturnType<typeof sizeOf>, other: ReturnType<typeof sizeOf>): boolean {
  return one.width === other.width && one.height === other.height
}
