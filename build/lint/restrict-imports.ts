import type { Linter } from 'eslint'
import type { Ban, Layer } from './layers'

/**
 * Returns the lint configuration that keeps layers, one block each. Of two that hold for a file the later one wins.
 * It needs the plugin `@typescript-eslint`.
 */
export function restrictImports(layers: readonly Layer[]): Linter.Config[] {
  return layers.map(({ files, except = [], never }) => ({
    files: [...files],
    ignores: [...except],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: never.map(pattern) }] }
  }))
}

function pattern({ regex, message, typesAllowed, names }: Ban): object {
  return {
    regex,
    message,
    allowTypeImports: typesAllowed === true,
    ...(names ? { importNames: [...names] } : {})
  }
}
