import * as v from 'valibot'

/** Version of a content: year, month and number of the edition, `2026.11.1`. */
export const versionSchema = v.pipe(v.string(), v.maxLength(40), v.regex(/^\d+\.\d+\.\d+$/))

/** Returns a negative number where the first version is the older one, zero where they are the same. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')]
  for (const [index, part] of left.entries()) {
    const difference = Number(part) - Number(right[index])
    if (difference !== 0) return difference
  }
  return 0
}
