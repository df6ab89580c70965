import { expect, test } from 'vitest'
import { historyStates } from './restore-history'

test('each page of a restored history knows its neighbours, its place and where it was scrolled to', () => {
  const visits = ['/', '/lire/a', '/lire/b'].map((path, index) => ({ path, scroll: index * 10 }))
  expect(historyStates(visits)).toEqual([
    {
      back: null,
      current: '/',
      forward: '/lire/a',
      replaced: true,
      position: 0,
      scroll: { left: 0, top: 0 }
    },
    {
      back: '/',
      current: '/lire/a',
      forward: '/lire/b',
      replaced: false,
      position: 1,
      scroll: { left: 0, top: 10 }
    },
    {
      back: '/lire/a',
      current: '/lire/b',
      forward: null,
      replaced: false,
      position: 2,
      scroll: { left: 0, top: 20 }
    }
  ])
})
