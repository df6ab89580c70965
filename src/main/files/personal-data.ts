import { homedir, userInfo } from 'node:os'

/** What a path of this account gives away. */
export interface Account {
  /** Path of the account's folder. */
  readonly home: string
  /** Name of the account, as folders bear it; empty where the system has none. */
  readonly name: string
}

/** Returns the account that runs the application. */
export function readAccount(): Account {
  return { home: orEmpty(homedir), name: orEmpty(() => userInfo().username) }
}

/** `name:password@` of an address, with or without its scheme, and `name@` after a scheme. */
const CREDENTIALS = /(:\/\/)[^\s/]+@|(?<![\w:/.-])[\w.%-]+:[^\s/]+@/g
/** What a header carries for a proxy or a server. */
const HEADER = /\b(authorization\s*:\s*)(?:\w+ )?\S+/gi
/** What follows the end of a name: neither a letter, nor an extension. */
const NAME_END = String.raw`(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])`

/**
 * Returns a text without the account's folder (`~`) and name (`…`) in its paths, and without credentials. Letters are
 * compared whatever their case, as Windows does.
 */
export function withoutPersonalData(text: string, { home, name }: Account): string {
  const folders = home.split(/[\\/]/).filter((part) => part !== '')
  const spellings = folders.length === 0 ? [] : [folders, folders.map(encodeURI)]
  const withoutHome = spellings.reduce((said, one) => said.replace(folderPattern(one), '~'), text)
  const withoutName = [name, folders.at(-1) ?? '']
    .filter((one) => one !== '')
    .reduce((said, one) => said.replace(segmentPattern(one), '$1…'), withoutHome)
  return withoutName.replace(CREDENTIALS, '$1…@').replace(HEADER, '$1…')
}

/** A path from its root or drive, with either separator, single or doubled as JSON writes it. */
function folderPattern(parts: readonly string[]): RegExp {
  const root = parts[0]?.endsWith(':') === true ? '' : String.raw`[\\/]+`
  return new RegExp(`${root}${parts.map(literally).join(String.raw`[\\/]+`)}${NAME_END}`, 'giu')
}

/** A segment of a path that is this name. */
function segmentPattern(name: string): RegExp {
  return new RegExp(String.raw`([\\/])${literally(name)}${NAME_END}`, 'giu')
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

/** An account without an entry in the system's list has none. */
/** A user whom the system does not list, as in a container, has neither. */
function orEmpty(ask: () => string): string {
  try {
    return ask()
  } catch {
    return ''
  }
}
