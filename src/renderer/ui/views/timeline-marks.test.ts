import { describe, expect, test } from 'vitest'
import type { Timeline, TimelineEvent } from '../../../shared/content/view'
import { decadeOf, describeTimeline, layOutTimeline } from './timeline-marks'

const event = (date: string, theme: string): TimelineEvent => ({
  date,
  theme,
  title: date,
  text: '',
  readOn: null,
  toVerify: false,
  sources: []
})
const timeline: Timeline = {
  kind: 'timeline',
  themes: [
    { key: 'droit', label: 'Droit' },
    { key: 'action', label: 'Action' }
  ],
  events: [
    event('1998', 'droit'),
    event('2007-02', 'action'),
    event('2007-03-01', 'action'),
    event('2007', 'droit')
  ]
}

describe('a timeline', () => {
  const layout = layOutTimeline(timeline)

  test('has a lane each theme, in the order of the themes', () => {
    expect(layout.lanes.map(({ label }) => label)).toEqual(['Droit', 'Action'])
  })
  test('places each mark in the middle of the column of its year', () => {
    expect(layout.lanes[0]?.marks.map(({ x }) => x)).toEqual([5, 95])
  })
  test('stacks the marks of one year in one lane', () => {
    expect(layout.lanes[1]?.marks.map(({ level }) => level)).toEqual([0, 1])
    expect(layout.lanes.map(({ height }) => height)).toEqual([1, 2])
  })
  test('writes one year in ten', () => {
    expect(layout.ticks.map(({ year, major }) => [year, major])).toEqual([
      [1998, true],
      [2003, false]
    ])
  })
  test('is told in words', () => {
    expect(describeTimeline(layout)).toBe(
      'Droit\u00a0: 2\u00a0repères, de 1998 à 2007. Action\u00a0: 2\u00a0repères, en 2007.'
    )
  })
  test('is read decade by decade', () => {
    expect(timeline.events.map(decadeOf)).toEqual([1990, 2000, 2000, 2000])
  })
})
