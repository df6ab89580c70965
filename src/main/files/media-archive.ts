import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** The same files give the same bytes. */
const MEMBER = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true } as const

/**
 * Returns a zip archive whose media type stands first and stored, so that the kind of file can be told by its first bytes (ODF
 * 1.3, part 2; EPUB Open Container Format 3.3).
 * @param files texts by path, in this order
 */
export async function mediaArchive(
  mediaType: string,
  files: Readonly<Record<string, string>>
): Promise<Uint8Array> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(mediaType), 'mimetype', { ...MEMBER, compress: false })
  for (const [path, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), path, MEMBER)
  zip.end()
  return buffer(zip.outputStream)
}
