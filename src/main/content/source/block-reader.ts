import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

/** Bytes read at once: the entries of an archive stand one after the other, and so do their headers. */
const BLOCK = 256 * 1024

/** Reads an archive by large blocks, where each header and each short entry would ask the disk for its own bytes. */
export class BlockReader extends RandomAccessReader {
  readonly #handle: FileHandle
  /** The same memory for all blocks: one for each would outlive many short entries, and pile up. */
  readonly #block = Buffer.allocUnsafe(BLOCK)
  /** What part of the file the block holds. */
  #held = { start: 0, length: 0 }
  /** Reads run one after the other, since they share one buffer. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(handle: FileHandle) {
    super()
    this.#handle = handle
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void
  ): void {
    this.fill(target.subarray(offset, offset + length), position).then(() => {
      callback(null)
    }, callback)
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#chunks(start, end))
  }

  /** Fills a buffer from a position of the file. @throws the error of `node:fs`, or where the file ends too soon */
  fill(target: Buffer, position: number): Promise<void> {
    const filled = this.#last.then(() => this.#copy(target, position))
    this.#last = filled.catch(() => undefined)
    return filled
  }

  async #copy(target: Buffer, position: number): Promise<void> {
    for (let done = 0; done < target.length;) {
      const at = position + done
      if (at < this.#held.start || at >= this.#held.start + this.#held.length) await this.#load(at)
      const { start, length } = this.#held
      done += this.#block.copy(target, done, at - start, length)
    }
  }

  async #load(start: number): Promise<void> {
    this.#held = { start, length: 0 }
    const { bytesRead } = await this.#handle.read(this.#block, 0, BLOCK, start)
    if (bytesRead === 0) throw new Error('the archive ends too soon')
    this.#held = { start, length: bytesRead }
  }

  async *#chunks(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += BLOCK) {
      const chunk = Buffer.allocUnsafe(Math.min(BLOCK, end - at))
      await this.fill(chunk, at)
      yield chunk
    }
  }
}
