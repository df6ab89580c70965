import type { WindowPlacement } from '../../shared/profile/session'

/** A rectangle of the screen, in device-independent pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where to open a window; without a position the system chooses one. */
export interface RestoredPlacement {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

/** How much of a window must be on a screen for the reader to find it again. */
const VISIBLE = { width: 120, height: 48 }

/**
 * Returns where to open a window that was last at `placement`: there, if a screen still shows enough of it,
 * otherwise wherever the system puts it; never larger than the screen.
 * @param screens work areas, the primary screen first
 */
export function restorePlacement(placement: WindowPlacement, screens: readonly Area[]): RestoredPlacement {
  const { x, y } = placement
  if (x === null || y === null) return fit(placement, screens[0])
  const openings = screens.map((screen) => ({ screen, opening: { x, y, ...fit(placement, screen) } }))
  const seen = openings.find(({ screen, opening }) => shows(screen, opening))
  return seen?.opening ?? fit(placement, screens[0])
}

/** The title bar is at the top: it is what has to be seen. */
function shows(screen: Area, window: Area): boolean {
  const left = Math.max(screen.x, window.x)
  const right = Math.min(screen.x + screen.width, window.x + window.width)
  const inHeight = window.y >= screen.y && window.y + VISIBLE.height <= screen.y + screen.height
  return inHeight && right - left >= VISIBLE.width
}

function fit(wanted: WindowPlacement, screen: Area | undefined): { width: number; height: number } {
  return {
    width: Math.min(wanted.width, screen?.width ?? wanted.width),
    height: Math.min(wanted.height, screen?.height ?? wanted.height)
  }
}

/** How far a window stands from the one that opened it, so that both are seen. */
const STEP = 32

/** Returns where to open a window from another one: a step away, as large. */
export function besidePlacement({ x, y, width, height }: WindowPlacement): WindowPlacement {
  const moved = x === null || y === null ? { x, y } : { x: x + STEP, y: y + STEP }
  return { ...moved, width, height, maximized: false }
}

/** Returns the left and the right half of an area. */
export function halvesOf({ x, y, width, height }: Area): readonly [Area, Area] {
  const half = Math.floor(width / 2)
  return [
    { x, y, width: half, height },
    { x: x + half, y, width: width - half, height }
  ]
}

/** What is needed to tell whether a window's own position can be believed. */
export interface WindowSystem {
  readonly platform: NodeJS.Platform
  /** Value of Chromium's switch `--ozone-platform`, empty where it was not given. */
  readonly ozonePlatform: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Returns whether windows know where they stand. Under Wayland no client is told: Electron then answers 0 and 0, which
 * would be restored as a position by whatever runs next under X11. Electron from 38 on is a client of Wayland wherever the
 * session is one.
 */
export function knowsPosition({ platform, ozonePlatform, env }: WindowSystem): boolean {
  if (platform !== 'linux') return true
  if (ozonePlatform !== '' && ozonePlatform !== 'auto') return ozonePlatform !== 'wayland'
  return env['XDG_SESSION_TYPE'] !== 'wayland' && !env['WAYLAND_DISPLAY']
}

/** Returns a placement to keep: without the position where none is known. */
export function placementOf(bounds: Area, maximized: boolean, isPositionKnown: boolean): WindowPlacement {
  const { x, y, width, height } = bounds
  return { ...(isPositionKnown ? { x, y } : { x: null, y: null }), width, height, maximized }
}
