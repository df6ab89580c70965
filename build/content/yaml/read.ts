import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit
} from 'yaml'
import { type Position, type Report, TOP } from '../model/problem'
import { explainYamlError } from './errors'

/** Steps from the root of a YAML file to a value. */
export type YamlPath = readonly (string | number)[]

/** A YAML text as plain data, where every scalar is a string, and the place of each part of it. */
export interface YamlSource {
  readonly value: unknown
  /** Returns where the value at `path` stands, or the nearest value around it. */
  readonly locate: (path: YamlPath) => Position
  /** Returns where the key at `path` stands; the same as `locate` in a list. */
  readonly locateKey: (path: YamlPath) => Position
}

/** Larger than anything a person maintains by hand. */
const MAX_LENGTH = 2_000_000

/**
 * Returns a YAML text as data, or null where it cannot be read. Aliases, anchors and tags are refused before anything
 * is expanded. `linesBefore` is the number of lines of the file above the text.
 */
export function readYaml(text: string, report: Report, linesBefore = 0): YamlSource | null {
  if (text.length > MAX_LENGTH) {
    report(
      TOP,
      'yaml-trop-long',
      'Ce fichier est trop long pour être lu. Vérifiez qu’il ne s’agit pas d’une erreur.'
    )
    return null
  }
  const lines = new LineCounter()
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) }
  }
  const document = parse(text, lines)
  if (document === null) {
    report(
      { line: linesBefore + 1, column: 1 },
      'yaml-illisible',
      'Ce texte est imbriqué trop profondément pour être lu.'
    )
    return null
  }
  for (const error of [...document.errors, ...document.warnings]) {
    report(place(error.pos[0]), 'yaml-illisible', explainYamlError(error.code))
  }
  reportLostWords(document, place, report)
  const sound = document.errors.length === 0 && !reportMachinery(document, place, report)
  return sound ? asSource(document, place) : null
}

/** The failsafe schema makes every scalar a string: « 2024 », « non » and « 2026-11-23 » mean what they show. */
function parse(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text, {
      lineCounter,
      schema: 'failsafe',
      prettyErrors: false,
      keepSourceTokens: true
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Reports anchors, aliases and tags; returns whether there were any. */
function reportMachinery(document: Document, place: (offset: number) => Position, report: Report): boolean {
  let found = false
  visit(document, {
    Node(_key, node) {
      const anchored = !isAlias(node) && node.anchor !== undefined
      if (!isAlias(node) && !anchored && node.tag === undefined) return
      found = true
      report(
        place(node.range?.[0] ?? 0),
        'yaml-interdit',
        'Les renvois YAML (&, *) et les étiquettes (!) ne sont pas acceptés. Mettez la valeur entre guillemets si elle commence par l’un de ces signes.'
      )
    }
  })
  return found
}

/** An id, a date, a word of a list, an address: what may have a comment beside it, « # » with a space on both sides. */
const NAME = /^(?:https?:\/\/\S+|[a-z0-9-]+|[A-C]-?)$/

/** « Ticket #12 » without quotation marks: YAML takes « #12 » for a comment, and the words are gone. */
function reportLostWords(document: Document, place: (offset: number) => Position, report: Report): void {
  visit(document, {
    Scalar(_key, { srcToken, value }) {
      if (srcToken?.type !== 'scalar') return
      const comment = srcToken.end?.find(({ type }) => type === 'comment')
      if (comment === undefined || (NAME.test(String(value)) && /^#(?: |$)/.test(comment.source))) return
      report(
        place(comment.offset),
        'yaml-commentaire',
        `« ${comment.source.slice(0, 40)} » serait pris pour un commentaire et perdu. Mettez toute la valeur entre guillemets droits ; un commentaire s’écrit sur une ligne à lui.`
      )
    }
  })
}

function asSource(document: Document, place: (offset: number) => Position): YamlSource {
  const root: unknown = document.contents
  return {
    // A file of comments alone says nothing; that is not the same as saying « ».
    value: root === null ? {} : document.toJS(),
    locate: (path) => place(startOffset(deepest(root, path))),
    locateKey: (path) => place(startOffset(keyNode(root, path) ?? deepest(root, path)))
  }
}

function startOffset(node: Node | null): number {
  return node?.range?.[0] ?? 0
}

/** The node at the path, or the last one on the way to it. */
function deepest(root: unknown, path: YamlPath): Node | null {
  let node = isNode(root) ? root : null
  for (const step of path) {
    const next: unknown = isMap(node) || isSequence(node) ? node.get(step, true) : null
    if (!isNode(next)) break
    node = next
  }
  return node
}

function isSequence(node: unknown): node is { get: (key: unknown, keepScalar: true) => unknown } & Node {
  return isNode(node) && 'items' in node
}

function keyNode(root: unknown, path: YamlPath): Node | null {
  const parent = deepest(root, path.slice(0, -1))
  if (!isMap(parent)) return null
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1)
  )
  return isNode(pair?.key) ? pair.key : null
}
