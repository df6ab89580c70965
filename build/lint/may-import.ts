import path from 'node:path'
import type { Rule } from 'eslint'
import { onImport } from './imports'
import { TEST_PACKAGES, type Layer } from './layer'

/**
 * The lint rule that refuses every import that the layers do not name. They are its option, and so part of what ESLint's
 * cache depends on.
 */
export const mayImport: Rule.RuleModule = {
  meta: { type: 'problem', schema: [{ type: 'array' }] },
  create: (context) => {
    const [layers] = context.options as [readonly Layer[]]
    const file = repositoryPath(context.cwd, context.filename)
    const own = layerOf(file, layers)
    if (own === null) return {}
    return onImport(({ specifier, typesOnly, node }) => {
      const target = specifier.startsWith('.') ? resolve(file, specifier) : null
      const allowed =
        target === null
          ? isPackageAllowed(specifier, own.layer, isTest(file))
          : isFileAllowed(target, own, file, layers, typesOnly)
      if (!allowed) context.report({ node, message: refusal(own, target ?? specifier) })
    })
  }
}

interface Own {
  readonly layer: Layer
  /** The folder itself, without `*`. */
  readonly folder: string
}

function repositoryPath(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, '/')
}

function resolve(file: string, specifier: string): string {
  return path.posix.join(path.posix.dirname(file), specifier)
}

function isTest(file: string): boolean {
  return /\.test\.ts$|\/testing\//.test(file)
}

/** Returns the layer whose folder holds a file and is the longest, or null. */
function layerOf(file: string, layers: readonly Layer[]): Own | null {
  const holding = layers.flatMap((layer) => {
    const folder = beginning(file, layer.folder)
    return folder === null ? [] : [{ layer, folder }]
  })
  return holding.sort((one, other) => other.folder.length - one.folder.length)[0] ?? null
}

/** Returns what a path begins with where it is of the form of a folder, or null. */
function beginning(file: string, folder: string): string | null {
  const wanted = folder.split('/')
  const names = file.split('/').slice(0, wanted.length)
  const fits =
    names.length === wanted.length && wanted.every((name, index) => name === '*' || name === names[index])
  return fits ? names.join('/') : null
}

function isPackageAllowed(specifier: string, { packages }: Layer, test: boolean): boolean {
  return [...packages, ...(test ? TEST_PACKAGES : [])].some((name) =>
    name.endsWith('*')
      ? specifier.startsWith(name.slice(0, -1))
      : specifier === name || specifier.startsWith(`${name}/`)
  )
}

function isFileAllowed(
  target: string,
  own: Own,
  file: string,
  layers: readonly Layer[],
  typesOnly: boolean
): boolean {
  const { imports, importsTypes = [] } = own.layer
  const theirs = layerOf(target, layers)
  const named = [...imports, ...(typesOnly ? importsTypes : [])]
  if (theirs?.folder === own.folder || named.some((one) => isPartOfLayer(target, one, layers))) return true
  // What helps the tests of one folder may help those of another of the same process.
  if (isTest(file) && /\/testing\//.test(target) && processOf(target) === processOf(file)) return true
  return theirs !== null && named.includes(theirs.layer.folder)
}

/** Returns whether a layer is named by one of its files, or by a folder inside it, and that holds the target. */
function isPartOfLayer(target: string, name: string, layers: readonly Layer[]): boolean {
  return target === name || (target.startsWith(`${name}/`) && !layers.some(({ folder }) => folder === name))
}

function processOf(file: string): string {
  return file.split('/').slice(0, 2).join('/')
}

function refusal({ folder, layer }: Own, refused: string): string {
  return `${folder} may not import ${refused}. ${layer.instead}`
}
