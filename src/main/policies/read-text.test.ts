import { expect, test } from 'vitest'
import { decided, type Policies } from './policies'
import { readPolicyText } from './read-text'

const read = (text: string): Policies => ({ file: null, ...readPolicyText(text) })

test.each([
  '{"format":1,"impose":{"theme":5},"par-defaut":{"theme":"clair"}}',
  '{"format":1,"par-defaut":{"theme":"clair"},"impose":{"theme":5}}'
])('no default stands in for a wrong value that is imposed, as in %j', (text) => {
  const policies = read(text)
  expect(decided(policies, 'theme')).toBeUndefined()
  expect(policies.problems).toEqual([expect.objectContaining({ name: 'theme' })])
})

test('a policy named again in vain keeps its first value, and nothing else is said', () => {
  const policies = read('{"format":1,"impose":{"theme":"clair",\n"theme":5}}')
  expect(decided(policies, 'theme')).toBe('clair')
  expect(policies.problems.map(({ message }) => message)).toEqual([expect.stringContaining('attend')])
})

test('an address that no URL can be is told, not taken', () => {
  for (const address of ['https://a.fr:99999/', 'https://[/'])
    expect(read(`{"format":1,"impose":{"serveur":"${address}"}}`).problems).toEqual([
      expect.objectContaining({ name: 'serveur' })
    ])
})

test('an unknown key is taken for the nearest that is known', () => {
  const [problem] = read('{"format":1,"impose":{"mandataire-exception":[]}}').problems
  expect(problem).toMatchObject({ name: 'mandataire-exceptions' })
})

test('what was pasted from a page is taken for what it shows, but for paths', () => {
  const policies = read(
    '{"format":1,"im\u00ADpose":{"mise\u2011en\u2011pages":"recto\u2010verso","page-de-depart":"fiche\u2011cadre",\n"dossier-du-journal":"/srv/e\u0301"}}'
  )
  expect(policies.problems).toEqual([])
  expect(decided(policies, 'mise-en-pages')).toBe('recto-verso')
  expect(decided(policies, 'page-de-depart')).toBe('fiche-cadre')
  expect(decided(policies, 'dossier-du-journal')).toBe('/srv/e\u0301')
})
