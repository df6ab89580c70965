import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readCircumstances, readVersion, type BuildCircumstances } from '../package/release'
import { hasProgram } from '../setup/system-libraries.mjs'
import { inRoot, root } from '../terminal/root.mjs'
import type { ReleaseFacts } from './find-obstacles'

/**
 * Returns what is known of this repository before a release is made from it.
 * @throws Failure, in French, outside a git repository
 */
export function readFacts(
  runtime: BuildCircumstances['runtime'],
  trust: ReleaseFacts['trust'],
  signer: ReleaseFacts['signer']
): ReleaseFacts {
  const version = readVersion('package.json')
  return {
    ...readCircumstances(runtime),
    version,
    lockedVersion: readVersion('package-lock.json'),
    changelog: readFileSync(inRoot('CHANGELOG.md'), 'utf8'),
    commit: commitOf('HEAD') ?? '',
    taggedCommit: commitOf(`refs/tags/v${version}`),
    trust,
    hasRpmbuild: hasProgram('rpmbuild'),
    signer
  }
}

/** Returns the commit that a name of git stands for; null: there is no such name. */
function commitOf(name: string): string | null {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], {
    cwd: root,
    encoding: 'utf8'
  })
  return status === 0 ? stdout.trim() : null
}
