/** Returns the tags of XML that are left open, or closed without being open; a sound document leaves none. */
export function unbalancedTags(xml: string): readonly string[] {
  const open: string[] = []
  for (const [, closing, name = '', rest = ''] of xml.matchAll(
    /<(\/?)([a-z][\w:-]*)((?:[^<>"]|"[^"<]*")*)>/g
  )) {
    if (rest.endsWith('/')) continue
    if (closing === '') open.push(name)
    else if (open.pop() !== name) return [`/${name}`]
  }
  return open
}
