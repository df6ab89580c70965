import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { placeSchema, type Place } from '../../shared/content/ids'
import { contentsSchema } from '../../shared/content/pack'
import type { Bookmark } from '../../shared/profile/bookmark'

const place = (entry: string, section: string | null = null): Place =>
  v.parse(placeSchema, { entry, section })

const contents = v.parse(contentsSchema, {
  identity: {
    id: 'essai',
    title: 'Essai',
    language: 'fr',
    licence: 'etalab-2.0',
    version: '2026.12.1',
    publishedOn: '2026-12-01'
  },
  home: { lead: '', statement: '', starts: [], ways: { questions: [], roles: [], paths: [] }, news: [] },
  entries: [
    {
      id: 'fiche-achat',
      type: 'fiche',
      title: 'Acheter du libre',
      summary: '',
      parent: null,
      reviewedOn: '2026-11-01',
      sections: [{ id: 'nommer', title: 'Nommer un logiciel', level: 2 }]
    }
  ],
  retired: [
    {
      place: place('fiche-marches'),
      retiredOn: '2026-11-01',
      successor: place('fiche-achat'),
      reason: null
    }
  ]
})

/** Returns the store on a main process that keeps bookmarks in memory, and what the reader is told. */
async function opened(kept: readonly Place[] = []) {
  let all = kept.map((one): Bookmark => ({ ...one, createdAt: '2026-11-30T12:00:00.000Z' }))
  const answer = () => Promise.resolve({ ok: true, value: { bookmarks: all, notice: null } })
  const handbook = {
    addBookmark: (one: Place) => {
      all = [{ ...one, createdAt: '2026-11-30T12:00:00.000Z' }, ...all]
      return answer()
    },
    removeBookmark: (one: Place) => {
      all = all.filter(({ entry, section }) => entry !== one.entry || section !== one.section)
      return answer()
    }
  }
  vi.stubGlobal('window', { handbook })
  vi.resetModules()
  const [{ useBookmarks }, { useHandbook }, { useNotices }] = await Promise.all([
    import('./bookmarks'),
    import('./handbook'),
    import('./notices')
  ])
  useHandbook().contents = contents
  const store = useBookmarks()
  store.take(all)
  return { store, told: () => useNotices().shown.map(({ text }) => text) }
}

beforeEach(() => {
  setActivePinia(createPinia())
})

it.each([
  ['an entry by its title', place('fiche-achat'), 'Acheter du libre'],
  ['a section by its own title', place('fiche-achat', 'nommer'), 'Nommer un logiciel'],
  [
    'a place that was moved by the title of where its matter stands now',
    place('fiche-marches'),
    'Acheter du libre'
  ],
  ['a place that the content does not have by its id', place('fiche-partie'), 'fiche-partie']
])('a bookmark names %s', async (_, kept, title) => {
  const { store, told } = await opened()
  await store.toggle(kept)
  expect(told()).toEqual([`Signet ajouté : «\u00a0${title}\u00a0».`])
})

it('a bookmark of a place that was moved counts for where its matter stands now, and is removed there', async () => {
  const { store, told } = await opened([place('fiche-marches')])
  expect(store.has(place('fiche-achat'))).toBe(true)
  await store.toggle(place('fiche-achat'))
  expect(store.all).toEqual([])
  expect(told()).toEqual(['Signet retiré : «\u00a0Acheter du libre\u00a0».'])
})
