/**
 * How long does it take to compile a handbook of 100, 1,000 and 10,000 fiches, beside a VitePress build of the same
 * Markdown, in one run?
 *
 *     npm run bench:content [-- --sizes 100,1000]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { manyFiches } from '../build/content/testing/many-fiches'
import { root } from '../build/terminal/root.mjs'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '100,1000,10000' } } })
const peer = path.join(root, 'bench', 'vitepress')

/** Runs a Node program to its end and returns its time in seconds. Throws with what it wrote where it fails. */
function time(cwd: string, script: string, ...args: readonly string[]): number {
  const start = performance.now()
  const command = ['--max-old-space-size=12288', script, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${script} failed:\n${(stdout + stderr).slice(-2000)}`)
  return (performance.now() - start) / 1000
}

/** The peer is installed once, in a folder of its own, so that the project itself does not depend on it. */
function installPeer(): void {
  if (existsSync(path.join(peer, 'node_modules'))) return
  const { status } = spawnSync(
    'npm',
    ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: peer,
      stdio: 'inherit'
    }
  )
  if (status !== 0)
    throw new Error('VitePress could not be installed: this benchmark needs the npm registry once.')
}

/** Writes a generated handbook of `count` fiches for both programs and returns its folder. */
function write(count: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-content-'))
  for (const { path: file, text } of manyFiches(count)) {
    const target = path.join(folder, 'docs', file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  mkdirSync(path.join(folder, 'docs', '.vitepress'))
  // Its search is on, as ours always is; links between fiches are ours, and dead for it.
  writeFileSync(
    path.join(folder, 'docs', '.vitepress', 'config.mjs'),
    "export default { ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' } } }\n"
  )
  symlinkSync(path.join(peer, 'node_modules'), path.join(folder, 'node_modules'))
  return folder
}

installPeer()
const rows = values.sizes.split(',').map((size) => {
  const count = Number(size)
  const folder = write(count)
  const ours = time(
    root,
    path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
    'build/content/cli.ts',
    'build',
    '--content',
    path.join(folder, 'docs'),
    '--output',
    path.join(folder, 'pack')
  )
  const theirs = time(
    folder,
    path.join(peer, 'node_modules', 'vitepress', 'bin', 'vitepress.js'),
    'build',
    'docs'
  )
  rmSync(folder, { recursive: true, force: true })
  const row = {
    fiches: count,
    'handbook s': ours.toFixed(1),
    'ms a fiche': ((ours * 1000) / count).toFixed(1),
    'VitePress s': theirs.toFixed(1),
    'VitePress ms a page': ((theirs * 1000) / count).toFixed(1)
  }
  console.log(JSON.stringify(row))
  return row
})
console.table(rows)
