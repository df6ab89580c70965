import type { Layer } from './layer'

/** Returns the layers as a table of Markdown: what each holds and what its files may import. */
export function layerTable(layers: readonly Layer[]): string {
  const rows = layers.map(({ folder, holds, imports, importsTypes = [], packages }) => [
    code(folder),
    holds,
    [...imports.map(code), ...importsTypes.map((one) => `types of ${code(one)}`)].join(', ') || '–',
    packages.map((name) => (name === '*' ? 'any' : code(name))).join(', ') || '–'
  ])
  const header = ['Folder', 'Holds', 'May import', 'Packages']
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function code(name: string): string {
  return `\`${name}\``
}
