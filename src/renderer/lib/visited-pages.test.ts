import { expect, test } from 'vitest'
import { MAX_VISITS } from '../../shared/profile/kept-limits'
import { afterVisit, aroundShown, type VisitedPages } from './visited-pages'

const visit = (path: string) => ({ path, scroll: 0 })
const NONE: VisitedPages = { visits: [], first: 3, at: 3 }
const walk = (...paths: string[]): VisitedPages =>
  paths.reduce(
    (pages, path, step) => afterVisit(pages, visit(path), { position: 3 + step, hasNext: false }),
    NONE
  )
const names = (pages: VisitedPages): readonly string[][] =>
  Object.values(aroundShown(pages)).map((visits) => visits.map(({ path }) => path))

test('pages that were opened one after the other lead back', () => {
  expect(names(walk('/a', '/b', '/c'))).toEqual([['/a', '/b'], []])
})

test('going back keeps where forward leads; opening another page then forgets it', () => {
  const back = afterVisit(walk('/a', '/b', '/c'), visit('/b'), { position: 4, hasNext: true })
  expect(names(back)).toEqual([['/a'], ['/c']])
  expect(names(afterVisit(back, visit('/d'), { position: 5, hasNext: false }))).toEqual([['/a', '/b'], []])
})

test('a page that is scrolled stays where it is in the history', () => {
  const scrolled = afterVisit(walk('/a', '/b'), { path: '/b', scroll: 300 }, { position: 4, hasNext: false })
  expect(names(scrolled)).toEqual([['/a'], []])
  expect(scrolled.visits.at(-1)?.scroll).toBe(300)
})

test('a long history forgets its beginning', () => {
  const pages = walk(...Array.from({ length: MAX_VISITS + 10 }, (_, index) => `/page-${index}`))
  const [before = []] = names(pages)
  expect(before).toHaveLength(MAX_VISITS)
  expect(before.at(-1)).toBe(`/page-${MAX_VISITS + 8}`)
  expect(names(afterVisit(pages, visit('/page-0'), { position: 3, hasNext: true }))).toEqual([[], []])
})
