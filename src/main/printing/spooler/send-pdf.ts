import { spawn } from 'node:child_process'
import type { PrinterDestination } from '../../../shared/print/printer'

/** `lp` is given up when it neither takes a byte nor ends for so long. */
const SILENCE_MS = 60_000
/** Bytes handed over at once. */
const PIECE = 65_536

/** Where a PDF goes. */
interface Queue extends PrinterDestination {
  /** Whether sheets are turned at their short edge: two pages stand side by side on a face. */
  readonly turnsShort?: boolean
}

/** Returns the arguments of `lp` (CUPS) that print the PDF of its standard input. @param title what the queue shows */
export function argumentsOfLp(
  { printer, copies, twoSided, turnsShort = false }: Queue,
  title: string
): readonly string[] {
  const sides = !twoSided ? 'one-sided' : `two-sided-${turnsShort ? 'short' : 'long'}-edge`
  return ['-d', printer, '-n', String(copies), '-t', title, '-o', 'media=A4', '-o', `sides=${sides}`]
}

/**
 * Hands a PDF to CUPS as it is, so that text stays text. No file is written. Returns null once the queue has all of it, or in
 * English why not.
 */
export function sendPdf(
  pdf: Uint8Array,
  title: string,
  destination: Queue,
  silence = SILENCE_MS
): Promise<string | null> {
  return new Promise((resolve) => {
    const lp = spawn('lp', argumentsOfLp(destination, title), { stdio: ['pipe', 'ignore', 'pipe'] })
    let words = ''
    const giveUp = (): void => {
      lp.kill('SIGKILL')
      end(`lp was silent for ${silence} ms`)
    }
    let timer = setTimeout(giveUp, silence)
    const end = (problem: string | null): void => {
      clearTimeout(timer)
      resolve(problem)
    }
    lp.on('error', (error) => {
      end(error.message)
    })
    lp.on('close', (status) => {
      end(status === 0 ? null : `lp ended with ${status}: ${words.trim()}`)
    })
    lp.stderr.setEncoding('utf8').on('data', (said: string) => {
      words = (words + said).slice(0, 2000)
    })
    // A program that ends early closes its input: its status says why.
    lp.stdin.on('error', () => undefined)
    let at = 0
    const write = (): void => {
      clearTimeout(timer)
      timer = setTimeout(giveUp, silence)
      if (at >= pdf.length) {
        lp.stdin.end()
        return
      }
      const piece = pdf.subarray(at, at + PIECE)
      at += piece.length
      lp.stdin.write(piece, (error) => {
        if (error == null) write()
      })
    }
    write()
  })
}
