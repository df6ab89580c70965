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
const MOST_BYTES = 400_000

/** Returns the pictures of a folder by name, each with its dark twin; what has none, or is too large, is left out. */
export async function readPictures(
  folder: string,
  files: readonly string[]
): Promise<ReadonlyMap<string, PictureFiles>> {
  const pictures = new Map<string, PictureFiles>()
  for (const name of files.flatMap((file) => /^(.*)-sombre\.png$/.exec(file)?.[1] ?? [])) {
    const [light, dark] = await Promise.all([
      readFile(path.join(folder, `${name}.png`)),
      readFile(path.join(folder, `${name}-sombre.png`))
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

/** The header of a PNG file: width and height as 32-bit numbers after the signature and the name of the chunk. */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

function sameSize(one: ReturnType<typeof sizeOf>, other: ReturnType<typeof sizeOf>): boolean {
  return one.width === other.width && one.height === other.height
}
