/** Returns a title in guillemets; one that has its own, as what is commonly believed, is returned as it is. */
export function quoted(title: string): string {
  return /^«[^«»]*»$/.test(title) ? title : `«\u00A0${title}\u00A0»`
}
