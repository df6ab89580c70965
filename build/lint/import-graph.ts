import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** The files that each file imports, types and lazy imports included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** Returns the graph of the relative imports between the `.ts` and `.vue` files below a folder, by absolute path. */
export function readImportGraph(folder: string): ImportGraph {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|vue)$/.test(name))
    .map((name) => path.join(folder, name))
  const known = new Set(files)
  return new Map(
    files.map((file) => {
      const specifiers = ts.preProcessFile(scriptOf(file)).importedFiles.map(({ fileName }) => fileName)
      return [file, specifiers.flatMap((specifier) => resolve(file, specifier, known))]
    })
  )
}

function scriptOf(file: string): string {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.vue')) return text
  return [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script ?? '').join('\n')
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): readonly string[] {
  if (!specifier.startsWith('.')) return []
  const base = path.join(path.dirname(from), specifier.replace(/\?.*$/, ''))
  return [base, `${base}.ts`, path.join(base, 'index.ts')].filter((file) => known.has(file)).slice(0, 1)
}

/** Returns the circles of a graph: its strongly connected components of two files or more (Tarjan), each sorted. */
export function findCircles(graph: ImportGraph): readonly (readonly string[])[] {
  const indexes = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const circles: (readonly string[])[] = []

  function visit(file: string): number {
    const index = indexes.size
    indexes.set(file, index)
    stack.push(file)
    let low = index
    for (const imported of graph.get(file) ?? []) {
      if (!indexes.has(imported)) low = Math.min(low, visit(imported))
      else if (stack.includes(imported))
        low = Math.min(low, lowest.get(imported) ?? indexes.get(imported) ?? low)
    }
    lowest.set(file, low)
    if (low === index) {
      const circle = stack.splice(stack.indexOf(file))
      if (circle.length > 1) circles.push(circle.sort())
    }
    return low
  }
  for (const file of graph.keys()) if (!indexes.has(file)) visit(file)
  return circles
}
