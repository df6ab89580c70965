import { meaningsOfText, type ManagedValue } from './managed-values'

/** Returns the key in which Group Policy keeps what it decides about a handbook. */
export function registryKey(handbook: string): string {
  return String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies` + `\\${handbook}`
}

/** The first line of what `reg export` writes. */
const HEAD = /^\uFEFF?Windows Registry Editor Version 5\.00\r?\n/
const KEY = /\[([^\]\r\n]*)\]\r?\n/y
const VALUE =
  /"((?:[^"\\]|\\.)*)"=(?:"((?:[^"\\]|\\[\s\S])*)"|dword:([0-9a-f]{8})|hex\((2|7)\):((?:[0-9a-f]{2}|[,\s\\])*))\r?\n/iy
const LINE = /[^\n]*(?:\n|$)/y

/**
 * Returns the values of a handbook in the text that `reg export` writes (« Windows Registry Editor Version 5.00 »); null for
 * any other text. What lies in other keys, and types that no template of ours writes, are passed over.
 * See https://learn.microsoft.com/windows/win32/sysinfo/registry-value-types.
 */
export function readRegistryText(text: string, key: string): readonly ManagedValue[] | null {
  const head = HEAD.exec(text)
  if (head === null) return null
  const values: ManagedValue[] = []
  let part: string | null = null
  for (let at = head[0].length; at < text.length;) {
    const [named, valued] = [match(KEY, text, at), match(VALUE, text, at)]
    if (named !== null) part = partOf(named[1] ?? '', key)
    else if (valued !== null && part !== null) values.push({ part, ...valueOf(valued) })
    at += (named ?? valued ?? match(LINE, text, at))?.[0].length ?? 1
  }
  return values
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The key just below that of the handbook; Windows does not tell capitals from small letters. */
function partOf(found: string, key: string): string | null {
  const below = `${key}\\`
  if (!found.toLowerCase().startsWith(below.toLowerCase())) return null
  const part = found.slice(below.length)
  return part.includes('\\') ? null : part.toLowerCase()
}

function valueOf([, name = '', text, word, kind, bytes = '']: RegExpExecArray): Omit<ManagedValue, 'part'> {
  return { name: unescaped(name), meanings: meaningsOf(text, word, kind, bytes) }
}

function meaningsOf(
  text: string | undefined,
  word: string | undefined,
  kind: string | undefined,
  bytes: string
): readonly unknown[] {
  if (text !== undefined) return meaningsOfText(unescaped(text))
  if (word !== undefined) {
    const number = Number.parseInt(word, 16)
    return number > 1 ? [number] : [number === 1, number]
  }
  const decoded = Buffer.from(bytes.replace(/[^0-9a-f]/gi, ''), 'hex').toString('utf16le')
  const texts = decoded.split('\0').filter((one) => one !== '')
  // REG_MULTI_SZ is 7, REG_EXPAND_SZ 2.
  return kind === '7' ? [texts] : meaningsOfText(texts[0] ?? '')
}

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1')
}
