import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { ApplicationRelease } from '../../src/shared/identity'
import type { Runtime } from '../runtime/find.mjs'
import { inRoot, root } from '../terminal/root.mjs'
import { Failure } from '../terminal/say.mjs'

/** What a package is made from. */
export interface Build extends ApplicationRelease {
  /** Version of the application, as `package.json` has it. */
  readonly version: string
  /** Time of the commit, in seconds since 1970: every date in a package is this one. */
  readonly epoch: number
}

/** Returns the version that the application shows: that of the code, marked where it is a trial. */
export function shownVersion({ version, channel }: Pick<Build, 'version' | 'channel'>): string {
  return channel === 'essai' ? `${version}-essai` : version
}

/** Returns the version that Debian and RPM compare: a trial comes before the release of the same number. */
export function packageVersion({ version, channel }: Pick<Build, 'version' | 'channel'>): string {
  return channel === 'essai' ? `${version}~essai` : version
}

export interface BuildCircumstances {
  /** Version of Electron that the product is made for. */
  readonly wanted: string
  readonly runtime: Pick<Runtime, 'origin' | 'version'>
  /** Whether files differ from the commit. */
  readonly modified: boolean
  /** Whether a trial was asked for. */
  readonly trial: boolean
}

/**
 * Returns what a package made here may call itself.
 * @throws Failure, in French, where only a trial could be made and none was asked for
 */
export function chooseChannel({
  wanted,
  runtime,
  modified,
  trial
}: BuildCircumstances): ApplicationRelease['channel'] {
  if (trial) return 'essai'
  if (runtime.origin === 'carried' || runtime.version !== wanted)
    throw new Failure(
      `Une version à diffuser se fait sur Electron ${wanted} ; ici, il n’y a qu’Electron ${runtime.version}. Reliez ce poste à l’internet et supprimez .runtime, ou demandez un paquet d’essai : npm run package -- --essai`
    )
  if (modified)
    throw new Failure(
      'Des fichiers diffèrent du dernier commit : enregistrez-les, ou demandez un paquet d’essai : npm run package -- --essai'
    )
  return 'stable'
}

/**
 * Returns what a package made now, here, is made from.
 * @throws Failure, in French, outside a git repository, and where chooseChannel does
 */
export function describeBuild(runtime: BuildCircumstances['runtime'], trial: boolean): Build {
  const [commit = '', seconds = ''] = git(root, 'log', '-1', '--format=%H %ct').split(' ')
  const epoch = Number(seconds)
  return {
    version: readVersion('package.json'),
    channel: chooseChannel({ ...readCircumstances(runtime), trial }),
    commit,
    epoch,
    date: new Date(epoch * 1000).toISOString().slice(0, 10)
  }
}

/**
 * Returns what decides here whether a package is a release.
 * @throws Failure, in French, outside a git repository
 */
export function readCircumstances(runtime: BuildCircumstances['runtime']): Omit<BuildCircumstances, 'trial'> {
  const wanted = readVersion('node_modules/electron/package.json')
  return { wanted, runtime, modified: differsFromCommit(root) }
}

/**
 * Returns whether a repository holds anything that its last commit does not: untracked files too, which a build may take in.
 * @throws Failure, in French, outside a git repository
 */
export function differsFromCommit(folder: string): boolean {
  return git(folder, 'status', '--porcelain', '--untracked-files=normal') !== ''
}

function git(folder: string, ...args: readonly string[]): string {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
  } catch {
    throw new Failure('Les dates d’un paquet sont celles du commit : lancez ceci dans un dépôt git.')
  }
}

/** Returns the version that a file of the repository in the form of `package.json` has. */
export function readVersion(file: string): string {
  const { version } = JSON.parse(readFileSync(inRoot(file), 'utf8')) as { version: string }
  return version
}
