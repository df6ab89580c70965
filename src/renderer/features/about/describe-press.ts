import { commands } from '../../../shared/commands'
import { commandOf } from '../../lib/accelerator'

/** Keys of every window, by `KeyboardEvent.key`. */
const ORDINARY: Readonly<Record<string, string>> = {
  Tab: 'Élément suivant ; avec Maj, élément précédent',
  Enter: 'Ouvrir ou presser ce qui a le focus',
  ' ': 'Presser le bouton, cocher la case ; dans une page, descendre d’un écran',
  ArrowUp: 'Monter, dans la page ou dans une liste',
  ArrowDown: 'Descendre, dans la page ou dans une liste',
  Home: 'Début de la page ou de la liste',
  End: 'Fin de la page ou de la liste'
}
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'])

/** Returns what a key does, in French; null for a key that does nothing alone. */
export function describePress(press: KeyboardEvent): string | null {
  if (MODIFIERS.has(press.key)) return null
  const name = commandOf(press)
  if (name !== null) return commands[name].label.replace('…', '')
  const isBare = !press.ctrlKey && !press.metaKey && !press.altKey
  return (isBare ? ORDINARY[press.key] : undefined) ?? 'Cette touche n’a pas de commande'
}
