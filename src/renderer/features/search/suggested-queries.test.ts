import { describe, expect, it } from 'vitest'
import { suggestedQueries } from './suggested-queries'

const recent = ['Licence MIT', 'licence ouverte', 'licence', 'RGPD']

describe('suggested queries', () => {
  it('are the earlier searches where nothing is typed', () => {
    expect(suggestedQueries(' ', recent, []).map(({ text }) => text)).toEqual(recent)
  })

  it('are the earlier searches that go on from what is typed, then the handbook’s, each once', () => {
    expect(suggestedQueries('LICENCE', recent, ['Licence ouverte', 'Licence libre'])).toEqual([
      { text: 'Licence MIT', recent: true },
      { text: 'licence ouverte', recent: true },
      { text: 'Licence libre', recent: false }
    ])
  })
})
