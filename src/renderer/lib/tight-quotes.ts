/** Returns a title with narrow no-break spaces inside its guillemets: at its size the wide ones are holes. */
export function tightQuotes(title: string): string {
  return title.replaceAll('«\u00a0', '«\u202f').replaceAll('\u00a0»', '\u202f»')
}
