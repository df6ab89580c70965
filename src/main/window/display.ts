import { existsSync, readFileSync } from 'node:fs'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * What can be known of an X11 display without connecting to it: a socket of this machine listens; or it may be there, on
 * another machine (`host:10`, as ssh sets it) or beyond a container; or there is none. Chromium ends by a segmentation fault
 * on one that cannot be reached.
 */
export type DisplayState = 'listening' | 'unknown' | 'absent'

/** Every socket of this network namespace, those without a file too (`proc(5)`). */
const SOCKETS = '/proc/net/unix'

/** Returns what can be known of the display that the environment names. */
export function x11Display(
  { DISPLAY: display = '' }: Environment,
  sockets: string = readSockets(),
  exists: (file: string) => boolean = existsSync
): DisplayState {
  const [, host = '', number = ''] = /^(?:unix\/)?([^:]*):(\d+)/.exec(display) ?? []
  if (number === '') return 'absent'
  if (host !== '' && host !== 'unix') return 'unknown'
  const socket = `/tmp/.X11-unix/X${number}`
  if (sockets.split('\n').some((line) => line.endsWith(socket))) return 'listening'
  return exists(socket) ? 'unknown' : 'absent'
}

function readSockets(): string {
  try {
    return readFileSync(SOCKETS, 'utf8')
  } catch {
    return ''
  }
}

/** Returns whether a window may be opened. Whether Wayland's display is there is Chromium's business. */
export function mayOpenWindow(env: Environment, platform: NodeJS.Platform = process.platform): boolean {
  return platform !== 'linux' || (env['WAYLAND_DISPLAY'] ?? '') !== '' || x11Display(env) !== 'absent'
}
