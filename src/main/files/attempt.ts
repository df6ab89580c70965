/** Does something, and returns whether it could be done: for what is tried out, where the reason does not matter. */
export function attempt(action: () => void): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}
