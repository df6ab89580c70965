import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|vue)$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))

/** Returns what a pattern finds and the scale does not hold, each with its file. */
function strangers(pattern: RegExp, isOnScale: (value: string) => boolean): readonly string[] {
  return files.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].flatMap(([found, value = '']) =>
      isOnScale(value) ? [] : [`${file}: ${found.trim()}`]
    )
  )
}

it('rounds corners by the scale alone', () => {
  expect(
    strangers(/border(?:-[a-z]+)*-radius:([^;]+);/g, onScaleOf(/^(0|50%|var\(--radius(-\w+)?\))$/))
  ).toEqual([])
})

it('draws a bar at the left of a text 3 pixels wide, and never wider', () => {
  expect(
    strangers(/border-(?:left|inline-start)(?:-width)?:\s*(\d+)px/g, (width) => Number(width) <= 3)
  ).toEqual([])
})

it('draws icons in three sizes: in text, in buttons, in bars', () => {
  const isIcon = /<(?!BookEmblem)[A-Za-z][\w-]*[^<>]*? :size="(\d+)"/g
  expect(strangers(isIcon, (size) => ['16', '18', '20'].includes(size))).toEqual([])
})

it('centres no page in what the window leaves, so that all begin at one edge', () => {
  const isCentred = /^(?:auto|\S+ auto)$/
  expect(strangers(/margin(?:-inline)?:([^;]+);/g, (value) => !isCentred.test(value.trim()))).toEqual([])
})

it('sets text in the sizes of the scale: a size of its own is relative to the text around it', () => {
  expect(strangers(/font-size:\s*([\d.]+rem)/g, () => false)).toEqual([])
})

/** Says whether each of the lengths of a value is on a scale. */
function onScaleOf(step: RegExp): (value: string) => boolean {
  return (value) =>
    value
      .trim()
      .split(/\s+/)
      .every((length) => step.test(length))
}
