/** Returns a number of bytes in French words: « 3,2 Mo ». */
export function frenchSize(bytes: number): string {
  const [unit, divisor, digits] =
    bytes < 1_000_000 ? (['ko', 1000, 0] as const) : (['Mo', 1_000_000, 1] as const)
  const number = (bytes / divisor).toLocaleString('fr-FR', { maximumFractionDigits: digits })
  return `${number}\u00a0${unit}`
}
