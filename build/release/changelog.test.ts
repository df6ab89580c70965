import { expect, test } from 'vitest'
import { readChangelog } from './changelog'

test('a changelog is read by version, with dates and texts', () => {
  const text =
    '# Changelog\n\nIntroduction.\n\n## [Unreleased]\n\n## [1.2.0] - 2026-12-01\n\n### Added\n\n- One.\n\n## [1.1.0]\n'
  expect(readChangelog(text)).toEqual([
    { name: 'Unreleased', date: null, text: '' },
    { name: '1.2.0', date: '2026-12-01', text: '### Added\n\n- One.' },
    { name: '1.1.0', date: null, text: '' }
  ])
})
