/** Resolves in a task of its own, after whatever waits: a key press, a frame. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
