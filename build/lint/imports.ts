import type { Rule } from 'eslint'

/** One import of a file, in any of its forms. */
export interface Import {
  readonly specifier: string
  /** What is imported by name. */
  readonly names: readonly string[]
  readonly typesOnly: boolean
  readonly node: Rule.Node
}

interface Specifier {
  readonly importKind?: string
  readonly imported?: { readonly name?: string }
}

interface Declaration {
  readonly source?: { readonly value?: unknown } | null
  readonly importKind?: string
  readonly exportKind?: string
  readonly specifiers?: readonly Specifier[]
}

/** Returns the listener of a rule that calls `visit` for every import, re-export and `import()` of a constant. */
export function onImport(visit: (found: Import) => void): Rule.RuleListener {
  const look = (node: Rule.Node): void => {
    const { source, importKind, exportKind, specifiers = [] } = node as Declaration
    if (typeof source?.value !== 'string') return
    const typesOnly =
      importKind === 'type' ||
      exportKind === 'type' ||
      (specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type'))
    const names = specifiers.flatMap(({ imported }) => imported?.name ?? [])
    visit({ specifier: source.value, names, typesOnly, node })
  }
  return {
    ImportDeclaration: look,
    ExportNamedDeclaration: look,
    ExportAllDeclaration: look,
    ImportExpression: look
  }
}
