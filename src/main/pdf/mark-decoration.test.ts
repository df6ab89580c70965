import { expect, test } from 'vitest'
import { markDecoration } from './mark-decoration'

const mark = (...lines: string[]): string => markDecoration(lines.join('\n')).content.replaceAll('\n', ' ')

test('what is painted beside the words is an artifact', () => {
  expect(mark('1 0 0 rg', '0 0 m', '9 0 l', 'h', 'f')).toBe('1 0 0 rg /Artifact BMC 0 0 m 9 0 l h f EMC')
  expect(mark('/X1 Do')).toBe('/Artifact BMC /X1 Do EMC')
  expect(mark('BT', '/F1 9 Tf', '<01> Tj', 'ET')).toBe('/Artifact BMC BT /F1 9 Tf <01> Tj ET EMC')
})

test('what belongs to an element stays as it was', () => {
  const lines = ['/P <</MCID 0 >>BDC', 'BT', '<01> Tj', 'ET', '0 0 1 1 re', 'f', 'EMC']
  expect(mark(...lines)).toBe(lines.join(' '))
})

test('a clip paints nothing', () => {
  const lines = ['q', '0 0 9 9 re', 'W* n', 'Q']
  expect(mark(...lines)).toBe(lines.join(' '))
})

test('two shapes are two artifacts, whatever stands between them', () => {
  expect(mark('0 0 1 1 re', 'f', 'Q', 'q', '0 0 1 1 re', 'S')).toBe(
    '/Artifact BMC 0 0 1 1 re f EMC Q q /Artifact BMC 0 0 1 1 re S EMC'
  )
})

test('an operator that we do not know is told', () => {
  expect(markDecoration('1 0 0 zz').unknown).toEqual(['the operator zz'])
  expect(markDecoration('q\n1 0 0 1 0 0 cm\nQ').unknown).toEqual([])
})
