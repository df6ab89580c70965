import { describe, expect, test } from 'vitest'
import { findObstacles, type ReleaseFacts } from './find-obstacles'

const sound: ReleaseFacts = {
  version: '1.2.0',
  lockedVersion: '1.2.0',
  changelog: '## [Unreleased]\n\n## [1.2.0] - 2026-12-01\n\n- One.\n\n## [1.1.0] - 2026-11-01\n\n- Two.\n',
  modified: false,
  wanted: '45.4.1',
  runtime: { origin: 'official', version: '45.4.1' },
  commit: 'a'.repeat(40),
  taggedCommit: null,
  trust: import.meta.dirname,
  hasRpmbuild: true,
  signer: { tool: 'gpg', key: 'A'.repeat(40) }
}

describe('a release', () => {
  test('is made where nothing stands in its way, before or after its commit is tagged', () => {
    expect(findObstacles(sound)).toEqual([])
    expect(findObstacles({ ...sound, taggedCommit: sound.commit })).toEqual([])
  })

  test.each<[string, Partial<ReleaseFacts>, RegExp]>([
    ['files that differ from the commit', { modified: true }, /diffèrent du dernier commit/],
    ['another number in the lock file', { lockedVersion: '1.1.0' }, /package-lock\.json dit 1\.1\.0/],
    [
      'news without a number',
      { changelog: `## [Unreleased]\n\n- New.\n${sound.changelog.slice(16)}` },
      /Unreleased/
    ],
    [
      'a number that no section has',
      { version: '1.3.0', lockedVersion: '1.3.0' },
      /décrit en dernier 1\.2\.0/
    ],
    ['no section at all', { changelog: '# Changelog\n' }, /décrit en dernier aucune version/],
    ['a section without a date', { changelog: '## [1.2.0]\n\n- One.\n' }, /n’a pas de date/],
    ['a section without a word', { changelog: '## [1.2.0] - 2026-12-01\n' }, /ne dit rien/],
    ['the tag of another commit', { taggedCommit: 'b'.repeat(40) }, /déjà diffusée/],
    [
      'the carried Electron',
      { runtime: { origin: 'carried', version: '33.2.1' } },
      /Electron 33\.2\.1.*est un essai/
    ],
    ['an older Electron', { runtime: { origin: 'override', version: '44.0.0' } }, /est un essai/],
    ['no publisher that is trusted', { trust: '/nonexistent/trust' }, /aucune version du contenu/],
    ['no rpmbuild', { hasRpmbuild: false }, /rpmbuild/],
    ['no key to sign with', { signer: null }, /--minisign-key.*--gpg-key/]
  ])('is refused with %s, and says what to do', (_title, changed, expected) => {
    const obstacles = findObstacles({ ...sound, ...changed })
    expect(obstacles).toEqual([expect.stringMatching(expected)])
  })

  test('is told of everything that is missing at once', () => {
    expect(findObstacles({ ...sound, modified: true, hasRpmbuild: false, signer: null })).toHaveLength(3)
  })
})
