import { describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import * as v from 'valibot'
import { entrySummarySchema } from '../../../shared/content/entry'
import { placeKey, placeSchema } from '../../../shared/content/ids'
import { buildSearchFiles } from '../../../shared/search/index/engine'
import { PLACES_SHOWN } from '../../../shared/search/weights'
import { finish } from '../../../shared/steps'
import { openPackSearch } from './pack-search'
import type { Search } from './types'
import { useSearch } from './use-search'

const documents = ['alpha', 'beta', 'gamma'].map((entry) => {
  const place = v.parse(placeSchema, { entry, section: null })
  return { id: placeKey(place), ...place, title: entry, heading: '', keywords: '', text: 'logiciel libre' }
})
const entries = documents.map(({ entry }) =>
  v.parse(entrySummarySchema, {
    id: entry,
    type: 'fiche',
    title: entry,
    summary: '',
    parent: null,
    reviewedOn: '2026-11-01',
    sections: []
  })
)
const files = buildSearchFiles(documents)
const { answer: find } = finish(openPackSearch(files.index, files.documents, entries))
/** Copies what goes in and out, as a worker does. */
const engine: Search = {
  ask: (question) => Promise.resolve(structuredClone(find(structuredClone(question))))
}
const settle = () => new Promise((resolve) => setTimeout(resolve))

function searching(
  open: () => Promise<Search> = () => Promise.resolve(engine),
  recent: readonly string[] = []
) {
  const search = effectScope().run(() => useSearch(ref(entries), ref(recent), open))
  if (search === undefined) throw new Error('no scope')
  return search
}

function activeEntry({ active }: ReturnType<typeof searching>): string | null {
  return active.value?.kind === 'place' ? active.value.found.place.entry : null
}

describe('useSearch', () => {
  it('reads no index before it is asked for, and reads it once', async () => {
    const open = vi.fn(() => Promise.resolve(engine))
    const search = searching(open)
    await settle()
    expect(open).not.toHaveBeenCalled()
    await search.warmUp()
    search.query.value = 'libre'
    await settle()
    expect(open).toHaveBeenCalledTimes(1)
  })

  it('answers the newest query where several waited for the index', async () => {
    let give: (engine: Search) => void = () => undefined
    const search = searching(() => new Promise((resolve) => (give = resolve)))
    search.query.value = 'alpha'
    await nextTick()
    expect(search.state.value).toBe('waiting')
    search.query.value = 'beta'
    await nextTick()
    give(engine)
    await settle()
    expect(search.answer.value?.query).toBe('beta')
    expect(activeEntry(search)).toBe('beta')
  })

  it('keeps the newest answer where an older one comes late', async () => {
    const late: (() => void)[] = []
    const search = searching(() =>
      Promise.resolve({
        ask: (question) => new Promise((resolve) => late.push(() => resolve(find(question))))
      })
    )
    search.query.value = 'alpha'
    await settle()
    search.query.value = 'beta'
    await settle()
    late[1]?.()
    late[0]?.()
    await settle()
    expect(search.answer.value?.query).toBe('beta')
  })

  it('lets Enter wait for what was just typed', async () => {
    const search = searching()
    search.query.value = 'gamma'
    await search.settled()
    expect(activeEntry(search)).toBe('gamma')
  })

  it('reads what is in view with the answer, and the whole list where it is wanted', async () => {
    const sections = Array.from({ length: 30 }, (_, at) => {
      const place = v.parse(placeSchema, { entry: 'alpha', section: `s${at}` })
      return { id: placeKey(place), ...place, title: '', heading: '', keywords: '', text: 'logiciel libre' }
    })
    const long = buildSearchFiles([...documents, ...sections])
    const { answer: findLong } = finish(openPackSearch(long.index, long.documents, entries))
    const search = searching(() =>
      Promise.resolve({ ask: (question) => Promise.resolve(findLong(question)) })
    )
    const countRead = () => search.groups.value.reduce((sum, { places }) => sum + places.length, 0)
    search.query.value = 'libre'
    await settle()
    expect(countRead()).toBe(PLACES_SHOWN.inView)
    expect(search.answer.value?.shown).toBe(33)
    const inView = search.groups.value[0]?.places.slice(0, PLACES_SHOWN.inView)
    await Promise.all([search.readRest(), search.readRest()])
    expect(countRead()).toBe(33)
    expect(search.groups.value[0]?.places.slice(0, PLACES_SHOWN.inView)).toEqual(inView)
    expect(search.activeIndex.value).toBe(0)
  })

  it('goes round the results', async () => {
    const search = searching()
    search.query.value = 'libre'
    await settle()
    expect(search.activeIndex.value).toBe(0)
    search.move(-1)
    expect(search.activeIndex.value).toBe(2)
    search.move(1)
    expect(search.activeIndex.value).toBe(0)
    search.move('last')
    expect(search.activeIndex.value).toBe(2)
  })

  it('goes a page further, and no further than the ends', async () => {
    const search = searching()
    search.query.value = 'libre'
    await settle()
    search.turnPage(1)
    expect(search.activeIndex.value).toBe(2)
    search.turnPage(1)
    expect(search.activeIndex.value).toBe(2)
    search.turnPage(-1)
    expect(search.activeIndex.value).toBe(0)
  })

  it('keeps the places that the next answer highlights alike, and renders anew those that it highlights otherwise', async () => {
    const search = searching()
    const places = () => search.groups.value.flatMap((group) => group.places)
    search.query.value = 'libr'
    await settle()
    const before = places()
    search.query.value = 'libre'
    await settle()
    expect(before.length).toBeGreaterThan(0)
    expect(places().every((place, at) => place === before[at])).toBe(true)
    search.query.value = 'logiciel'
    await settle()
    expect(places().some((place) => before.includes(place))).toBe(false)
  })

  it('leads up from the first result to suggestions, and down from an empty field to earlier searches', async () => {
    const search = searching(undefined, ['libre et ouvert', 'achat'])
    search.move(1)
    expect(search.active.value).toEqual({ kind: 'query', query: { text: 'libre et ouvert', recent: true } })
    search.query.value = 'libre'
    await settle()
    expect(activeEntry(search)).toBe('alpha')
    search.move(-1)
    expect(search.active.value).toEqual({ kind: 'query', query: { text: 'libre et ouvert', recent: true } })
    search.move('first')
    expect(activeEntry(search)).toBe('alpha')
  })

  it('has nothing to show once the query is empty again', async () => {
    const search = searching()
    search.query.value = 'libre'
    await settle()
    search.query.value = '  '
    await settle()
    expect(search.state.value).toBe('empty')
    expect(search.groups.value).toEqual([])
    search.move(1)
    expect(search.active.value).toBeNull()
  })

  it('asks and is answered in what can be copied to a worker, filters included', async () => {
    const search = searching()
    search.filters.value = { type: 'fiche', chapter: null }
    search.query.value = 'libre'
    await settle()
    expect(search.state.value).toBe('answered')
    expect(search.answer.value?.total).toBe(3)
  })

  it('says that a question could not be answered, and opens anew for the next', async () => {
    const open = vi.fn(() => Promise.resolve(engine))
    open.mockImplementationOnce(() =>
      Promise.resolve({ ask: () => Promise.reject(new Error('the worker is gone')) })
    )
    const search = searching(open)
    search.query.value = 'libre'
    await settle()
    expect(search.state.value).toBe('failed')
    search.query.value = 'alpha'
    await settle()
    expect(activeEntry(search)).toBe('alpha')
  })

  it('says that the index could not be read, and tries again when asked', async () => {
    let broken = true
    const search = searching(() => (broken ? Promise.reject(new Error('damaged')) : Promise.resolve(engine)))
    search.query.value = 'libre'
    await settle()
    expect(search.state.value).toBe('failed')
    broken = false
    await search.run()
    expect(search.state.value).toBe('answered')
  })
})
