import type { Source } from './source'

/** Returns each source once, by title, with everything that was taken from it: « …, article 2 ; article 16 ». */
export function jointSources(sources: readonly Source[]): readonly Source[] {
  const byKey = new Map<string, Source[]>()
  for (const source of sources) byKey.set(source.key, [...(byKey.get(source.key) ?? []), source])
  return [...byKey.values()]
    .flatMap((same) => {
      const [first] = same
      if (first === undefined) return []
      const details = new Set(same.flatMap(({ detail }) => detail ?? []))
      return [{ ...first, detail: details.size === 0 ? null : [...details].join('\u202f; ') }]
    })
    .sort((one, other) => one.title.localeCompare(other.title, 'fr'))
}
