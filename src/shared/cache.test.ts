import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { cached } from './cache'

const LIMIT = 5

describe('a cache', () => {
  test.prop([fc.array(fc.nat({ max: 12 }), { maxLength: 60 })])(
    'gives what is made, and makes none of the last keys twice',
    (keys) => {
      const made: number[] = []
      const read = cached((key: number) => {
        made.push(key)
        return `value ${key}`
      }, LIMIT)
      for (const [at, key] of keys.entries()) {
        const before = made.length
        expect(read(key)).toBe(`value ${key}`)
        const recent = [...new Set(keys.slice(0, at).reverse())].slice(0, LIMIT)
        if (recent.includes(key)) expect(made).toHaveLength(before)
      }
    }
  )

  it('forgets what was not asked for during twice its limit', () => {
    let made = 0
    const read = cached((key: number) => `${key}: ${(made += 1)}`, LIMIT)
    expect(read(0)).toBe('0: 1')
    for (let key = 1; key <= 2 * LIMIT; key += 1) read(key)
    expect(read(0)).toBe(`0: ${2 * LIMIT + 2}`)
  })

  it('counts values by their weight', () => {
    let made = 0
    const read = cached(
      (length: number) => 'x'.repeat(length) + String((made += 1)),
      LIMIT,
      ({ length }) => length
    )
    const [first] = [read(1), read(3), read(4)]
    expect(read(1)).not.toBe(first)
  })

  it('keeps the last value, however much it weighs', () => {
    const read = cached(
      (key: string) => ({ key }),
      LIMIT,
      () => 10 * LIMIT
    )
    expect(read('a')).toBe(read('a'))
  })
})
