import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import {
  entryIdOf,
  manifestSchema,
  PACK_FILES,
  PACK_FORMAT,
  type Manifest
} from '../../../shared/content/pack'
import { parseJson } from '../../../shared/text/parse-json'
import { errorCode } from '../../files/file-failure'
import { nearestIds } from './nearest'

/** Why a pack cannot be used; `file` is its path inside the pack, `detail` is for the log. */
export interface PackFailure {
  readonly kind: 'missing' | 'damaged' | 'newer-format'
  readonly file: string
  readonly detail: string
}

/** One file of a pack, verified, or why it cannot be had. */
export type PackFileResult =
  | { readonly kind: 'found'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'failed'; readonly failure: PackFailure }

/** An open pack. */
export interface Pack {
  readonly folder: string
  readonly manifest: Manifest
  /** Ids of all entries, in the order of the manifest. */
  readonly entryIds: readonly string[]
  /** Reads a file that the manifest lists, and checks its size and its SHA-256. */
  readonly read: (file: string) => Promise<PackFileResult>
  /** Ids that may have been meant by an unknown one, the likeliest first. */
  readonly nearest: (id: string) => string[]
}

export type OpenedPack =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly failure: PackFailure }

/** Opens the pack in a folder. Only what the first page needs is read and checked. Never throws. */
export async function openPack(folder: string): Promise<OpenedPack> {
  const read = await readBytes(folder, PACK_FILES.manifest)
  if (!read.ok) return read
  const judged = judgeManifest(read.bytes)
  if ('kind' in judged) return { ok: false, failure: judged }
  const pack = createPack(folder, judged)
  const contents = await pack.read(PACK_FILES.contents)
  if (contents.kind === 'found') return { ok: true, pack }
  const failure = contents.kind === 'failed' ? contents.failure : unlisted(PACK_FILES.contents)
  return { ok: false, failure }
}

function unlisted(file: string): PackFailure {
  return { kind: 'damaged', file, detail: 'not in the manifest' }
}

function createPack(folder: string, manifest: Manifest): Pack {
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  const entryIds = [...listed.keys()].flatMap((file) => entryIdOf(file) ?? [])
  return {
    folder,
    manifest,
    entryIds,
    nearest: (id) => nearestIds(id, entryIds),
    read: async (file) => {
      const expected = listed.get(file)
      if (expected === undefined) return { kind: 'unlisted' }
      const read = await readBytes(folder, file)
      if (!read.ok) return { kind: 'failed', failure: read.failure }
      const { bytes } = read
      if (bytes.length !== expected.size) return damaged(file, `${bytes.length} bytes, not ${expected.size}`)
      if (sha256(bytes) !== expected.sha256) return damaged(file, 'SHA-256 differs')
      return { kind: 'found', bytes }
    }
  }
}

function damaged(file: string, detail: string): PackFileResult {
  return { kind: 'failed', failure: { kind: 'damaged', file, detail } }
}

function judgeManifest(bytes: Uint8Array): Manifest | PackFailure {
  const file = PACK_FILES.manifest
  const data = parseJson(Buffer.from(bytes).toString('utf8'))
  const parsed = v.safeParse(manifestSchema, data)
  if (parsed.success) return parsed.output
  const newer = v.is(v.object({ format: v.pipe(v.number(), v.gtValue(PACK_FORMAT)) }), data)
  const detail = v.summarize(parsed.issues)
  return { kind: newer ? 'newer-format' : 'damaged', file, detail }
}

async function readBytes(
  folder: string,
  file: string
): Promise<{ ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; failure: PackFailure }> {
  try {
    return { ok: true, bytes: await readFile(path.join(folder, file)) }
  } catch (error) {
    const detail = errorCode(error)
    return { ok: false, failure: { kind: detail === 'ENOENT' ? 'missing' : 'damaged', file, detail } }
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
