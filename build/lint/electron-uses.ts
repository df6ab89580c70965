import path from 'node:path'
import ts from 'typescript'

/** How one listens: what is listened to is the event. */
const LISTEN: ReadonlySet<string> = new Set(['on', 'once', 'off', 'addListener', 'removeListener'])
const TYPES = 'node_modules/electron/electron.d.ts'

/** Returns what main and preload use of Electron, tests left out; lint has the files that touch it named so. */
export function electronUses(root: string): ReadonlySet<string> {
  const files = ['src/main', 'src/preload'].flatMap((folder) =>
    ts.sys.readDirectory(
      path.join(root, folder),
      ['.ts'],
      ['**/*.test.ts', '**/testing/**'],
      ['**/*.electron.ts', 'index.ts']
    )
  )
  return electronUsesOf(files, root)
}

/**
 * Returns what files use of Electron, as TypeScript resolves it against Electron's own types: the class, then a member, an
 * option, an event in quotes or `new`; switches of Chromium are those of `Switches`.
 */
export function electronUsesOf(files: readonly string[], root: string): ReadonlySet<string> {
  // What files import is not followed: the types of other packages would take five times as long, and say nothing here.
  const program = ts.createProgram([...files, path.join(root, TYPES)], {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    noResolve: true,
    types: ['node'],
    typeRoots: [path.join(root, 'node_modules/@types')]
  })
  const checker = program.getTypeChecker()
  const uses = new Set<string>()
  const add = (use: string | null): void => {
    if (use !== null) uses.add(use)
  }
  const visit = (node: ts.Node): void => {
    for (const use of usesIn(node, checker)) add(use)
    ts.forEachChild(node, visit)
  }
  for (const file of files) {
    const source = program.getSourceFile(file)
    if (source !== undefined) visit(source)
  }
  return uses
}

function usesIn(node: ts.Node, checker: ts.TypeChecker): readonly (string | null)[] {
  if (ts.isPropertyAccessExpression(node)) {
    return LISTEN.has(node.name.text) ? [] : [memberOf(checker.getSymbolAtLocation(node.name))]
  }
  if (ts.isCallExpression(node)) return [calledIn(node, checker)]
  if (ts.isNewExpression(node)) {
    const made = classOf(checker.getTypeAtLocation(node.expression).symbol)
    return [made && `${made} new`]
  }
  if (ts.isObjectLiteralExpression(node)) return namedIn(node, checker.getContextualType(node), checker)
  if (ts.isObjectBindingPattern(node)) return namedIn(node, checker.getTypeAtLocation(node), checker)
  return []
}

/** An event that is listened to, or a switch that is appended; where its name is computed, how. */
function calledIn(
  { expression, arguments: [first] }: ts.CallExpression,
  checker: ts.TypeChecker
): string | null {
  if (!ts.isPropertyAccessExpression(expression) || first === undefined) return null
  const called = expression.name.text
  const name = ts.isStringLiteralLike(first) ? first.text : null
  const owner = classOf(checker.getTypeAtLocation(expression.expression).symbol)
  if (owner === null) return null
  if (LISTEN.has(called)) return `${owner} ${name === null ? called : `'${name}'`}`
  return called === 'appendSwitch' && name !== null ? `Switches --${name}` : null
}

/** Options that are given, or members that are taken out of an object. */
function namedIn(
  node: ts.ObjectLiteralExpression | ts.ObjectBindingPattern,
  type: ts.Type | undefined,
  checker: ts.TypeChecker
): readonly (string | null)[] {
  if (type === undefined) return []
  const names = ts.isObjectLiteralExpression(node)
    ? node.properties.map(({ name }) => name)
    : node.elements.map(({ name, propertyName }) => propertyName ?? name)
  return names.map((name) =>
    name !== undefined && ts.isIdentifier(name)
      ? memberOf(checker.getPropertyOfType(checker.getNonNullableType(type), name.text))
      : null
  )
}

function memberOf(symbol: ts.Symbol | undefined): string | null {
  const parent = symbol?.declarations?.find(isOfElectron)?.parent
  if (symbol === undefined || parent === undefined) return null
  const isNamed = ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent)
  return isNamed && parent.name !== undefined ? `${parent.name.text} ${symbol.name}` : null
}

function classOf(symbol: ts.Symbol | undefined): string | null {
  return symbol?.declarations?.some(isOfElectron) === true ? symbol.name : null
}

function isOfElectron(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.endsWith(TYPES)
}
