import type { Layer } from './layer'

/** Returns the layers as a table of Markdown: what each holds and what its files may import. */
export function layerTable(layers: readonly Layer[]): string {
  const rows = layers.map(({ folder, holds, imports, importsTypes = [], packages }) => [
    code(folder),
    holds,
    [
      ...imports.map((one) => code(shortened(one, folder))),
      ...importsTypes.map((one) => `types of ${code(one)}`)
    ].join(', ') || '–',
    packages.map((name) => (name === '*' ? 'any' : code(name))).join(', ') || '–'
  ])
  const header = ['Folder', 'Holds', 'May import', 'Packages']
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Returns a folder of the same process without the name of that process. */
function shortened(name: string, from: string): string {
  const process = `${from.split('/').slice(0, 2).join('/')}/`
  return name.startsWith(process) ? name.slice(process.length) : name
}

function code(name: string): string {
  return `\`${name}\``
}
