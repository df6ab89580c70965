import { describe, expect, test } from 'vitest'
import { PAGES_POLICY } from '../protocol/respond'
import { lockdownProblems, type SeenLockdown } from './lockdown'

const preferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false
}
const page = { path: '/', preferences, spellChecker: false, rtc: 'disable_non_proxied_udp' }
const probe = { policy: PAGES_POLICY, globals: [], permissions: [], opened: false }
const closed: SeenLockdown = {
  pages: [page, page],
  probes: [probe, probe],
  left: [],
  heard: 0,
  resolverRules: 'MAP * ~NOTFOUND'
}

describe('the lockdown that is read back', () => {
  test('holds where everything is closed', () => {
    expect(lockdownProblems(closed)).toEqual([])
  })

  test.each<[string, Partial<SeenLockdown>, string]>([
    ...Object.entries(preferences).map(([name, value]): [string, Partial<SeenLockdown>, string] => [
      name,
      { pages: [page, { ...page, preferences: { ...preferences, [name]: !value } }] },
      `réglages d’une page (/\u00a0: ${name})`
    ]),
    ['a preference that is not told', { pages: [{ ...page, preferences: {} }] }, 'réglages d’une page'],
    ['the spell checker', { pages: [{ ...page, spellChecker: true }] }, 'correcteur'],
    ['WebRTC', { pages: [{ ...page, rtc: 'default' }] }, 'WebRTC'],
    ['names', { resolverRules: '' }, 'résoudre des noms'],
    ['no policy', { probes: [probe, { ...probe, policy: null }] }, 'CSP'],
    ['a wider policy', { probes: [{ ...probe, policy: `${PAGES_POLICY}; x` }] }, 'CSP'],
    ['Node', { probes: [{ ...probe, globals: ['require'] }] }, 'Node visible d’une page (require)'],
    ['a permission', { probes: [{ ...probe, permissions: ['camera'] }] }, 'permissions accordées (camera)'],
    ['a window', { probes: [{ ...probe, opened: true }] }, 'ouvert une fenêtre'],
    ['a navigation', { left: ['data:text/html,x'] }, 'partie ailleurs (data:text/html,x)'],
    ['a request', { heard: 1 }, 'sorties']
  ])('tells of %s', (_name, opened, words) => {
    const problems = lockdownProblems({ ...closed, ...opened })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(words)
  })
})
