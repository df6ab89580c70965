import { expect, test } from 'vitest'
import { withFixedDates } from './pdf-dates'

test('the dates of a PDF become the day of publication, and no other byte moves', () => {
  const before = Buffer.concat([
    Buffer.from(
      "<</Title (Fiche)\n/CreationDate (D:20261124081530+00'00')\n/ModDate (D:20261124081530+00'00')>>\n"
    ),
    Buffer.from([0x80, 0xff, 0x00, 0xc3])
  ])
  const after = withFixedDates(before, '2026-11-23')
  expect(after).toHaveLength(before.length)
  expect(after.toString('latin1')).toContain("/CreationDate (D:20261123000000+00'00')")
  expect(after.toString('latin1')).toContain("/ModDate (D:20261123000000+00'00')")
  expect(after.subarray(-4)).toEqual(before.subarray(-4))
})
