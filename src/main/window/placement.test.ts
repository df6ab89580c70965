import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { knowsPosition, placementOf, restorePlacement, type Area } from './placement'

const primary: Area = { x: 0, y: 0, width: 1920, height: 1050 }
const second: Area = { x: 1920, y: 0, width: 1280, height: 1024 }
const at = (x: number | null, y: number | null, width = 1000, height = 700) => ({
  x,
  y,
  width,
  height,
  maximized: false
})

describe('a window', () => {
  test('opens where it was', () => {
    expect(restorePlacement(at(2000, 50), [primary, second])).toEqual({
      x: 2000,
      y: 50,
      width: 1000,
      height: 700
    })
  })

  test('is placed by the system the first time', () => {
    expect(restorePlacement(at(null, null), [primary])).toEqual({ width: 1000, height: 700 })
  })

  test('comes back when its screen is gone', () => {
    expect(restorePlacement(at(2000, 50), [primary])).toEqual({ width: 1000, height: 700 })
  })

  test('comes back when its title bar would be above the screen', () => {
    expect(restorePlacement(at(100, -40), [primary])).toEqual({ width: 1000, height: 700 })
  })

  test('is never larger than its screen', () => {
    expect(restorePlacement(at(0, 0, 4000, 3000), [primary])).toEqual({
      x: 0,
      y: 0,
      width: 1920,
      height: 1050
    })
  })

  const coordinate = fc.integer({ min: -5000, max: 5000 })
  const size = fc.integer({ min: 320, max: 5000 })
  test.prop([coordinate, coordinate, size, size])(
    'always has a title bar that can be reached',
    (x, y, width, height) => {
      const opening = restorePlacement(at(x, y, width, height), [primary, second])
      const placed = opening.x !== undefined && opening.y !== undefined
      const seen = [primary, second].some(
        (screen) =>
          placed &&
          (opening.x ?? 0) < screen.x + screen.width &&
          (opening.x ?? 0) + opening.width > screen.x &&
          (opening.y ?? -1) >= screen.y &&
          (opening.y ?? 0) < screen.y + screen.height
      )
      expect(placed ? seen : true).toBe(true)
    }
  )
})

describe('where a window does not know its position', () => {
  const bounds: Area = { x: 0, y: 0, width: 1000, height: 700 }

  test('none is kept, and the system places it the next time', () => {
    const kept = placementOf(bounds, false, false)
    expect(kept).toEqual(at(null, null))
    expect(restorePlacement(kept, [primary])).toEqual({ width: 1000, height: 700 })
  })

  test('the corner of the screen is a position where one is known', () => {
    expect(restorePlacement(placementOf(bounds, false, true), [primary])).toEqual(bounds)
  })

  test.each([
    [
      'a session of Wayland',
      { platform: 'linux', ozonePlatform: '', env: { XDG_SESSION_TYPE: 'wayland' } },
      false
    ],
    [
      'a display of Wayland',
      { platform: 'linux', ozonePlatform: '', env: { WAYLAND_DISPLAY: 'wayland-0' } },
      false
    ],
    ['X11', { platform: 'linux', ozonePlatform: '', env: { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' } }, true],
    [
      'X11 by wish in a session of Wayland',
      { platform: 'linux', ozonePlatform: 'x11', env: { XDG_SESSION_TYPE: 'wayland' } },
      true
    ],
    ['Wayland by wish', { platform: 'linux', ozonePlatform: 'wayland', env: {} }, false],
    ['Windows', { platform: 'win32', ozonePlatform: '', env: {} }, true]
  ] as const)('%s: %o', (_, system, expected) => {
    expect(knowsPosition(system)).toBe(expected)
  })
})
