/** Returns a title in guillemets; one that has its own, as what is commonly believed, is returned as it is. */
export function quoted(title: string): string {
  return /^«[^«»]*»$/.test(title) ? title : `«\u00A0${title}\u00A0»`
}

/** Returns a name that somebody else chose, in guillemets that it cannot close. */
export function quotedName(name: string): string {
  return `«\u00a0${name.replace(/«\s*/g, '“').replace(/\s*»/g, '”')}\u00a0»`
}
