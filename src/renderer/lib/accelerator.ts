import { commandNames, commands, type CommandName } from '../../shared/commands'

const KEY_NAMES: Readonly<Record<string, string>> = {
  Plus: '+',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown'
}
const FRENCH_NAMES: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Shift: 'Maj',
  Home: 'Début',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Enter: 'Entrée',
  Plus: '+'
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Returns an Electron accelerator as French keyboards name it: « Ctrl+Maj+O ». */
export function frenchAccelerator(accelerator: string): string {
  return accelerator
    .split('+')
    .map((part) => FRENCH_NAMES[part] ?? part)
    .join('+')
}

/** Returns an Electron accelerator as `aria-keyshortcuts` takes it: `Control+Shift+O` (ARIA 1.2). */
export function ariaKeyShortcut(accelerator: string): string {
  return accelerator
    .split('+')
    .map((part) => (part === 'CmdOrCtrl' ? 'Control' : part === 'Plus' ? part : (KEY_NAMES[part] ?? part)))
    .join('+')
}

/** Returns whether a key press is that of an accelerator. */
export function isPressed(accelerator: string, press: KeyPress): boolean {
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  const wanted = KEY_NAMES[key] ?? key
  const tellsShift = /^(?:[A-Z]|F\d+)$/.test(wanted)
  if (press.key.toLowerCase() !== wanted.toLowerCase()) return false
  if ((press.ctrlKey || press.metaKey) !== parts.includes('CmdOrCtrl')) return false
  if (press.altKey !== parts.includes('Alt')) return false
  // Digits and signs need Shift on some keyboards and not on others: letters and function keys tell both apart.
  return !tellsShift || press.shiftKey === parts.includes('Shift')
}

/**
 * Returns the command that a key press asks for, or null. On French keyboards « + » and « 0 » need Shift:
 * Ctrl with the bare key (`=`, `à`) counts too, as in browsers.
 */
export function commandOf(press: KeyPress): CommandName | null {
  if ((press.ctrlKey || press.metaKey) && !press.altKey) {
    if (press.key === '=') return 'zoomIn'
    if (press.code === 'Digit0') return 'zoomReset'
  }
  return (
    commandNames.find((name) => {
      const { accelerator } = commands[name]
      return accelerator !== null && isPressed(accelerator, press)
    }) ?? null
  )
}

/** Returns a command's label with its shortcut, for tooltips: « Mes signets (Ctrl+Maj+O) ». */
export function hint(name: CommandName, label: string = commands[name].label): string {
  const { accelerator } = commands[name]
  return accelerator === null ? label : `${label} (${frenchAccelerator(accelerator)})`
}
