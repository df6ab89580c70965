import { expect, test } from 'vitest'
import { markDecoration } from './mark-decoration'

const mark = (...lines: string[]): string => markDecoration(lines.join('\n')).lines.join(' ')

test('what is painted beside the words is an artifact', () => {
  expect(mark('1 0 0 rg', '0 0 m', '9 0 l', 'h', 'f')).toBe('1 0 0 rg /Artifact BMC 0 0 m 9 0 l h f EMC')
  expect(mark('/X1 Do')).toBe('/Artifact BMC /X1 Do EMC')
  expect(mark('BT', '/F1 9 Tf', '<01> Tj', 'ET')).toBe('/Artifact BMC BT /F1 9 Tf <01> Tj ET EMC')
})

test('what belongs to an element stays as it was', () => {
  const lines = ['/P <</MCID 0 >>BDC', 'BT', '<01> Tj', 'ET', '0 0 1 1 re', 'f', 'EMC']
  expect(mark(...lines)).toBe(lines.join(' '))
})

test('words of an element are never inside an artifact', () => {
  const lines = ['BT', '/P <</MCID 0 >>BDC', '<01> Tj', 'EMC', 'ET']
  expect(mark(...lines)).toBe(lines.join(' '))
})

test('words that are decoration are known by what stands right after them', () => {
  const number = ['BT', '<01> Tj', 'ET']
  const item = (mcid: number): string[] => ['BT', `/P <</MCID ${mcid} >>BDC`, '<02> Tj', 'EMC', 'ET']
  const { lines, wordsBefore } = markDecoration([...item(0), ...number, ...item(1), ...item(2)].join('\n'))
  expect([...wordsBefore]).toEqual([[1, 5]])
  expect(lines[5]).toBe('/Artifact BMC')
})

test('how a number is spoken makes it no content', () => {
  const number = ['BT', '/Span<</ActualText (1) >> BDC', '<01> Tj', 'EMC', '<02> Tj', 'ET']
  expect(mark(...number)).toBe(`/Artifact BMC ${number.join(' ')} EMC`)
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

test('content that paints shapes alone is told from words and pictures', () => {
  const content = (mcid: number, ...lines: string[]): string[] => [
    `/P <</MCID ${mcid} >>BDC`,
    ...lines,
    'EMC'
  ]
  const { lines, shapes } = markDecoration(
    [
      ...content(0, '0 0 1 1 re', 'f'),
      ...content(1, '0 0 1 1 re', 'f', 'BT', '<01> Tj', 'ET'),
      ...content(2, '/X1 Do'),
      ...content(3, '/Span<</ActualText (1) >> BDC', '[<01>] TJ', 'EMC'),
      ...content(4),
      'BT',
      '<01> Tj',
      'ET'
    ].join('\n')
  )
  expect([...shapes].map(([mcid, line]) => [mcid, lines[line]])).toEqual([
    [0, '/P <</MCID 0 >>BDC'],
    [4, '/P <</MCID 4 >>BDC']
  ])
})

test('an operator that we do not know is told', () => {
  expect(markDecoration('1 0 0 zz').unknown).toEqual(['the operator zz'])
  expect(markDecoration('q\n1 0 0 1 0 0 cm\nQ').unknown).toEqual([])
})
