import { fc, test } from '@fast-check/vitest'
import * as v from 'valibot'
import { expect } from 'vitest'
import { newestFormat, readKeptData, type KeptForm } from './kept-form'

/** Labels came with format 2, and became a list with format 3. */
const schema = v.object({ format: v.literal(3), names: v.array(v.string()), labels: v.array(v.string()) })
const form: KeptForm<v.InferOutput<typeof schema>> = {
  schema,
  upgrades: [
    (file) => ({ ...file, label: null }),
    ({ label, ...file }) => ({ ...file, labels: label === null ? [] : [v.parse(v.string(), label)] })
  ]
}

test('the newest format follows from the steps that lead to it', () => {
  expect(newestFormat(form)).toBe(3)
})

test('a file of every earlier format is read, and nothing in it is lost', () => {
  const sound = (value: object): object => ({ state: 'sound', value: { format: 3, names: ['a'], ...value } })
  expect(readKeptData({ format: 1, names: ['a'] }, form)).toEqual(sound({ labels: [] }))
  expect(readKeptData({ format: 2, names: ['a'], label: 'b' }, form)).toEqual(sound({ labels: ['b'] }))
  expect(readKeptData({ format: 3, names: ['a'], labels: ['b'] }, form)).toEqual(sound({ labels: ['b'] }))
})

test('a file of a later version is told, and read as far as it is understood', () => {
  const newer = { format: 4, names: ['a'], labels: [], colours: {} }
  expect(readKeptData(newer, form)).toEqual({
    state: 'newer',
    value: { format: 3, names: ['a'], labels: [] }
  })
  expect(readKeptData({ format: 9, lists: [] }, form)).toEqual({ state: 'newer', value: null })
})

test('a step that does not find what it upgrades makes the file broken, and throws nothing', () => {
  expect(readKeptData({ format: 2, names: ['a'], label: 5 }, form)).toEqual({ state: 'broken' })
})

test.prop([fc.anything()])('whatever is there, something is answered', (data) => {
  expect(['sound', 'newer', 'broken']).toContain(readKeptData(data, form).state)
})
