import { expect, test } from 'vitest'
import { LAYOUTS, PRINT_LAYOUTS, type TypeSetting } from '../../shared/print/layouts'
import { settingFor } from './type-size'

/** A text that grows with the square of its letters, and of which two columns hold a fifth more. */
const text =
  (length: number) =>
  ({ points, columns }: TypeSetting): number =>
    length * (points / 9.5) ** 2 * (columns === 2 ? 0.8 : 1)

test('a short text has the largest letters, in one column', () => {
  for (const layout of ['one-page', 'two-sided'] as const)
    expect(settingFor(layout, text(100), { page: 1000 })).toMatchObject({ points: 11, columns: 1 })
})

test('letters grow no further than both sides allow', () => {
  expect(settingFor('two-sided', text(1500), { page: 1000 })).toMatchObject({ points: 10.5, columns: 1 })
  expect(settingFor('two-sided', text(1640), { page: 1000 })).toMatchObject({ points: 10, columns: 1 })
})

test('what would have too long lines in one column has two', () => {
  expect(settingFor('two-sided', text(1900), { page: 1000 })).toMatchObject({ points: 10, columns: 2 })
  expect(settingFor('two-sided', text(2290), { page: 1000 })).toMatchObject({ points: 9.5, columns: 2 })
})

test('what fits one side stays on it', () => {
  expect(settingFor('two-sided', text(980), { page: 1000 })).toMatchObject({ points: 10, columns: 2 })
  expect(settingFor('two-sided', text(750), { page: 1000 })).toMatchObject({ points: 10.5, columns: 1 })
})

test('one page takes two columns where one would not do, and the largest letters that fit', () => {
  expect(settingFor('one-page', text(980), { page: 1000 })).toMatchObject({ points: 10, columns: 2 })
  expect(settingFor('one-page', text(1230), { page: 1000 })).toMatchObject({ points: 9.5, columns: 2 })
})

test('no layout has text of less than 9.5 points, however long it is', () => {
  for (const layout of PRINT_LAYOUTS)
    for (const isHandwritten of [true, false])
      expect(
        settingFor(layout, text(100_000), { page: 1000, isHandwritten }).points,
        layout
      ).toBeGreaterThanOrEqual(9.5)
  for (const { bound } of Object.values(LAYOUTS)) expect(bound.points).toBeGreaterThanOrEqual(9.5)
})

test('large letters have the size that they have', () => {
  for (const length of [100, 100_000])
    expect(settingFor('large-print', text(length), { page: 1000 })).toMatchObject({ points: 18, columns: 1 })
})

test('what is filled in by hand stands in one column, however long it is', () => {
  for (const layout of ['one-page', 'two-sided'] as const)
    for (const length of [100, 1500, 5000])
      expect(settingFor(layout, text(length), { page: 1000, isHandwritten: true }).columns).toBe(1)
})

test('what has no room in any setting is set as its document is, unless a pen fills it in', () => {
  const otherwise = { points: 9, columns: 2, measure: 'full' } as const
  expect(settingFor('one-page', text(5000), { page: 1000, otherwise })).toBe(otherwise)
  expect(settingFor('one-page', text(100), { page: 1000, otherwise })).toMatchObject({ points: 11 })
  expect(settingFor('one-page', text(5000), { page: 1000, otherwise, isHandwritten: true })).toMatchObject({
    points: 9.5,
    columns: 1
  })
})
