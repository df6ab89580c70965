/**
 * Returns the labels of one menu with a mnemonic (`&` before a letter) each, all different: the first letter of
 * a word where it is free, otherwise any free letter; none where all are taken.
 */
export function withMnemonics(labels: readonly string[]): string[] {
  const taken = new Set<string>()
  return labels.map((label) => {
    const at = candidates(label).find((index) => !taken.has(label.charAt(index).toLowerCase()))
    if (at === undefined) return label
    taken.add(label.charAt(at).toLowerCase())
    return `${label.slice(0, at)}&${label.slice(at)}`
  })
}

/** Positions of the letters that every keyboard types without an accent, beginnings of words first. */
function candidates(label: string): number[] {
  const letters = [...label.matchAll(/[a-z]/gi)].map((match) => match.index)
  const initial = letters.filter((index) => index === 0 || !/\p{L}/u.test(label.charAt(index - 1)))
  return [...initial, ...letters]
}
