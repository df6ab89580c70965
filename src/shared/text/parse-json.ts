/** Returns the value that a text of any origin holds as JSON; undefined, which JSON cannot say, where it holds none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
