import { onBeforeUnmount, onMounted } from 'vue'
import type { CommandName } from '../../shared/commands'
import { bridge } from '../bridge'
import { useSettings } from '../stores/settings'
import { commandOf } from '../lib/accelerator'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null
}

/** Runs commands from the keyboard, the menu and the mouse's side buttons, for as long as the component lives. */
export function useCommands(run: (name: CommandName) => void): void {
  const settings = useSettings()

  function onKeydown(event: KeyboardEvent): void {
    const name = commandOf(event)
    if (name === null || event.defaultPrevented) return
    // A key that types a character (WCAG 2.1.4); F3 types none.
    const bare = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (bare && (isTyping(event.target) || !settings.value.singleKeys)) return
    // A text field takes back its own typing.
    if (name === 'undo' && isTyping(event.target)) return
    event.preventDefault()
    run(name)
  }

  function onMouseup(event: MouseEvent): void {
    if (event.button !== 3 && event.button !== 4) return
    event.preventDefault()
    run(event.button === 3 ? 'back' : 'forward')
  }

  let unsubscribe = (): void => undefined
  onMounted(() => {
    window.addEventListener('keydown', onKeydown)
    window.addEventListener('mouseup', onMouseup)
    unsubscribe = bridge.onCommandIssued((name) => {
      // From the menu, main has told the field that has the focus.
      if (name !== 'undo' || !isTyping(document.activeElement)) run(name)
    })
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKeydown)
    window.removeEventListener('mouseup', onMouseup)
    unsubscribe()
  })
}
