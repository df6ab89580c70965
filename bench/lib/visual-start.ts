import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { treeMemory } from './process-tree'
import type { Screen } from './framebuffer'

/** When a program had drawn, in milliseconds since it was spawned, and its memory then, in MiB. */
export interface VisualStart {
  /** When it was spawned, in milliseconds since 1970. */
  readonly spawned: number
  readonly first: number
  readonly complete: number
  readonly memory: number
}

/** A page is complete once nothing has changed on screen for this long, in milliseconds. */
const QUIET = 1500
const LIMIT = 30_000
const POLL = 8

/** Returns when a program had drawn its first and its last pixel. Throws where it draws nothing. */
export async function visualStart(
  screen: Screen,
  command: readonly [string, ...string[]],
  variables: NodeJS.ProcessEnv = {}
): Promise<VisualStart> {
  const [program, ...args] = command
  let last = screen.pixels()
  const start = performance.now()
  const spawned = performance.timeOrigin + start
  const env = { ...process.env, ...variables, DISPLAY: screen.display }
  const child = spawn(program, args, { env, stdio: 'ignore' })
  let first: number | undefined
  let complete = 0
  for (let now = 0; now < LIMIT && (first === undefined || now - complete < QUIET);) {
    await wait(POLL)
    const pixels = screen.pixels()
    now = performance.now() - start
    if (pixels.equals(last)) continue
    last = pixels
    first ??= now
    complete = now
  }
  const memory = child.pid === undefined ? 0 : treeMemory(child.pid)
  const ended = once(child, 'exit')
  child.kill()
  await ended
  if (first === undefined) throw new Error(`${program} drew nothing`)
  return { spawned, first, complete, memory }
}
