import { expect, test } from 'vitest'
import { mayOpenWindow, x11Display } from './display'

const sockets =
  'Num RefCount\n5: 00000002 00000000 00010000 0001 01 3080104 /tmp/.X11-unix/X10\n6: 0 @/tmp/.X11-unix/X3\n'
const exists = (file: string): boolean => file === '/tmp/.X11-unix/X4'

test.each([
  ['a socket with a file', ':10', 'listening'],
  ['a screen of it', ':10.0', 'listening'],
  ['a socket without a file', 'unix:3', 'listening'],
  ['the beginning of another number', ':1', 'absent'],
  ['a socket beyond a container, or left by a server that ended', ':4', 'unknown'],
  ['a display brought by ssh', 'localhost:10.0', 'unknown'],
  ['none that listens', ':9', 'absent'],
  ['an empty name', '', 'absent'],
  ['what is no display', 'screen', 'absent']
])('%s (%s) is %s', (_what, name, state) => {
  expect(x11Display({ DISPLAY: name }, sockets, exists)).toBe(state)
})

test('no display is named: a window may be opened under Wayland, and wherever it is not X11 that draws', () => {
  expect(x11Display({}, sockets, exists)).toBe('absent')
  expect(mayOpenWindow({}, 'linux')).toBe(false)
  expect(mayOpenWindow({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(mayOpenWindow({}, 'win32')).toBe(true)
})
