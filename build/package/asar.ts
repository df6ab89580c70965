import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'

/** A file of an archive: its path with `/`, and its bytes. */
export interface ArchiveFile {
  readonly path: string
  readonly bytes: Buffer
}

/** Size of the blocks that Electron checks one by one, where it checks integrity. */
const BLOCK_SIZE = 4 * 1024 * 1024

interface FileNode {
  readonly size: number
  /** A string: the format allows offsets that JavaScript's numbers cannot hold. */
  readonly offset: string
  readonly integrity: {
    readonly algorithm: 'SHA256'
    readonly hash: string
    readonly blockSize: number
    readonly blocks: readonly string[]
  }
}
interface FolderNode {
  readonly files: Record<string, FileNode | FolderNode>
}

/**
 * Writes an ASAR archive, which Electron reads as a folder. The same files give the same bytes. The format is told in
 * https://github.com/electron/asar#format: a header of JSON, in two of Chromium's pickles, then the files one after the other.
 */
export function writeAsar(output: string, files: readonly ArchiveFile[]): void {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  const tree: FolderNode = { files: {} }
  let offset = 0
  for (const { path, bytes } of sorted) {
    place(tree, path.split('/'), {
      size: bytes.length,
      offset: String(offset),
      integrity: integrityOf(bytes)
    })
    offset += bytes.length
  }
  const file = openSync(output, 'w', 0o644)
  try {
    const header = pickleString(JSON.stringify(tree))
    for (const bytes of [pickleSize(header.length), header, ...sorted.map(({ bytes }) => bytes)])
      writeSync(file, bytes)
  } finally {
    closeSync(file)
  }
}

function place(tree: FolderNode, path: readonly string[], node: FileNode): void {
  const [name = '', ...below] = path
  if (below.length === 0) {
    tree.files[name] = node
    return
  }
  const folder = (tree.files[name] ??= { files: {} })
  if ('files' in folder) place(folder, below, node)
}

function integrityOf(bytes: Buffer): FileNode['integrity'] {
  const blocks: string[] = []
  for (let at = 0; at < bytes.length; at += BLOCK_SIZE)
    blocks.push(sha256(bytes.subarray(at, at + BLOCK_SIZE)))
  return { algorithm: 'SHA256', hash: sha256(bytes), blockSize: BLOCK_SIZE, blocks }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A pickle of one 32-bit number: the length of its contents, then the number. */
function pickleSize(size: number): Buffer {
  const pickle = Buffer.alloc(8)
  pickle.writeUInt32LE(4, 0)
  pickle.writeUInt32LE(size, 4)
  return pickle
}

/** A pickle of one string: the length of its contents, the length of the string, the string filled up to 4 bytes. */
function pickleString(text: string): Buffer {
  const bytes = Buffer.from(text)
  const padded = Math.ceil(bytes.length / 4) * 4
  const pickle = Buffer.alloc(8 + padded)
  pickle.writeUInt32LE(4 + padded, 0)
  pickle.writeInt32LE(bytes.length, 4)
  bytes.copy(pickle, 8)
  return pickle
}
