/**
 * Returns a name that is not taken: the same, or with « copie », « copie 2 »… after it.
 * @param most characters that a name may have; the given name is shortened for it
 */
export function freeName(name: string, taken: readonly string[], most: number): string {
  if (!taken.includes(name)) return name
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ', copie' : `, copie ${number}`
    const candidate = name.slice(0, most - ending.length) + ending
    if (!taken.includes(candidate)) return candidate
  }
}
