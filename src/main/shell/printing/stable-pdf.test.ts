import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { stablePdf } from './stable-pdf'

/** A PDF as Chromium writes the parts that matter here, with tags named by the given numbers. */
function pdf(moment: string, numbers: readonly number[]): Buffer {
  const names = numbers.map((number) => `(node${String(number).padStart(8, '0')})`)
  const tags = names.map(
    (name, index) => `${index + 10} 0 obj\n<</ID ${name} /Headers [${names[0]}]>>\nendobj\n`
  )
  const list = names.map((name, index) => `${name} ${index + 10} 0 R`).sort()
  const [first, last] = [[...names].sort()[0], [...names].sort().at(-1)]
  return Buffer.concat([
    Buffer.from(`<</CreationDate (D:${moment}+00'00')\n/ModDate (D:${moment}+00'00')>>\n`),
    Buffer.from([0x80, 0xff, 0x00, 0xc3]),
    Buffer.from(`${tags.join('')}<</Limits [${first} ${last}]\n/Names [${list.join(' ')}]>>`)
  ])
}

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 3, maxLength: 3 })

test.prop([numbers, numbers])(
  'two printings of the same page are the same bytes, of the same length',
  (one, other) => {
    const first = stablePdf(pdf('20261124081530', one), '2026-11-23')
    expect(first).toEqual(stablePdf(pdf('20270101000000', other), '2026-11-23'))
    expect(first).toHaveLength(pdf('20261124081530', one).length)
  }
)

test('the dates are the day of publication, the tags are counted, and no other byte changes', () => {
  const stable = stablePdf(pdf('20261124081530', [30, 4, 17]), '2026-11-23').toString('latin1')
  expect(stable).toContain("/CreationDate (D:20261123000000+00'00')\n/ModDate (D:20261123000000+00'00')")
  expect(stable).toContain('\x80\xff\x00\xc3')
  expect(stable).toContain(
    '/Limits [(node00000001) (node00000003)]\n/Names [(node00000001) 10 0 R (node00000002) 11 0 R (node00000003) 12 0 R]'
  )
})

test('tags that are not listed as expected keep their names', () => {
  const unlisted = Buffer.from('<</ID (node00000007)>>')
  expect(stablePdf(unlisted, '2026-11-23')).toEqual(unlisted)
})
