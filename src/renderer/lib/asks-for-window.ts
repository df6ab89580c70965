/** What is known of a press of the mouse. */
type Press = Pick<MouseEvent, 'button' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Returns whether a press on a link asks for another window: the middle button, or the first one with Ctrl or Shift. */
export function asksForWindow({ button, ctrlKey, metaKey, shiftKey, altKey }: Press): boolean {
  return button === 1 || (button === 0 && !altKey && (ctrlKey || metaKey || shiftKey))
}
