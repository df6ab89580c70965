import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '../../terminal/say.mjs'
import { readCapture, type SentFrame } from './frame'
import { GATEWAY, type IsolatedNetwork } from './isolated-network'

/** Headers are all that is read, and the shorter a frame, the more of them have room while tcpdump waits for the processor. */
const ROOM = ['--snapshot-length=128', '--buffer-size=16384']

/** Longest wait for what was counted to be written, in tenths of a second. */
const PATIENCE = 100

/**
 * Returns every frame that left the workstation while a task ran: what tcpdump recorded, at least as many as the interface
 * counted.
 * @throws Failure, in French, where a frame was counted and not recorded; whatever the task throws
 */
export async function record(
  network: IsolatedNetwork,
  task: () => Promise<void>
): Promise<readonly SentFrame[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-capture-'))
  const file = path.join(folder, 'capture.pcap')
  const options = [
    ...ROOM,
    '--interface',
    GATEWAY.link,
    '--direction=in',
    '--immediate-mode',
    '--packet-buffered'
  ]
  const capture = spawn('tcpdump', [...options, '--relinquish-privileges=root', '-w', file], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  try {
    await listening(capture.stderr)
    const before = network.countFrames()
    await task()
    const counted = network.countFrames() - before
    if (capture.exitCode !== null || capture.signalCode !== null)
      throw new Failure('tcpdump s’est arrêté avant la fin : ce qui est parti n’est pas connu.')
    for (let waited = 0; waited < PATIENCE; waited++) {
      const frames = readCapture(readFileSync(file))
      if (frames.length >= counted) return frames
      await pause(100)
    }
    const recorded = readCapture(readFileSync(file)).length
    throw new Failure(
      `${counted} trames sont parties, et ${recorded} sont enregistrées : recommencez sur une machine moins chargée.`
    )
  } finally {
    const ended = once(capture, 'exit')
    if (capture.exitCode === null && capture.kill('SIGINT')) await ended
    rmSync(folder, { recursive: true })
  }
}

/** Waits for the word of tcpdump. Its pipe stays open and is read: tcpdump would end on one that is closed. */
function listening(said: NodeJS.ReadableStream): Promise<void> {
  let text = ''
  return new Promise((resolve, reject) => {
    said.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('listening on')) resolve()
    })
    said.once('end', () => {
      reject(new Failure(`tcpdump n’enregistre pas : ${text}`))
    })
  })
}
