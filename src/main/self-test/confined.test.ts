import { expect, test } from 'vitest'
import { isConfined } from './confined'

const status = (seccomp: number, pids: string): string =>
  `Name:\telectron\nUid:\t1000\nNSpid:\t${pids}\nSeccomp:\t${seccomp}\nSeccomp_filters:\t1\n`
const browser = status(0, '30900')

test.each([
  ['in a namespace below, with filtered system calls', status(2, '31019\t4\t1'), true],
  ['without the sandbox', status(0, '28143'), false],
  ['filtered by a container alone', status(2, '28143'), false],
  ['in a namespace, unfiltered', status(0, '31019\t4\t1'), false],
  ['that the system does not show', '', null]
])('a page %s is told apart', (_title, page, expected) => {
  expect(isConfined(page, browser)).toBe(expected)
})
