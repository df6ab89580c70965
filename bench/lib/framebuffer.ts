import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A virtual screen whose pixels can be read: the same clock for any program that draws. */
export interface Screen {
  readonly display: string
  /** Returns the bytes on screen now (XWD, as Xvfb maps them). */
  readonly pixels: () => Buffer
  readonly close: () => void
}

/** Opens a virtual screen of 1920 × 1080. Rejects where Xvfb cannot be started. */
export async function openScreen(): Promise<Screen> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-screen-'))
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-fbdir', folder]
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await displayNumber(server)
  return {
    display: `:${number}`,
    pixels: () => readFileSync(path.join(folder, 'Xvfb_screen0')),
    close: () => {
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', () => {
      reject(new Error('Xvfb did not start'))
    })
    server.stdio[3]?.once('data', (number: Buffer) => {
      resolve(number.toString().trim())
    })
  })
}
