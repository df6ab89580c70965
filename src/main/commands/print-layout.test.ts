import { expect, test } from 'vitest'
import { NO_POLICIES, type Policies, type Stated } from '../policies/policies'
import { chooseLayout } from './print-layout'

function deciding(level: Stated['level']): Policies {
  return { ...NO_POLICIES, stated: new Map([['mise-en-pages', { value: 'une-page', level, line: 1 }]]) }
}

test('a command that prints asks for a layout, or takes what the administration chose', () => {
  expect(chooseLayout(null, NO_POLICIES)).toEqual({ ok: true, layout: 'two-sided' })
  for (const level of ['default', 'imposed'] as const)
    expect(chooseLayout(null, deciding(level))).toEqual({ ok: true, layout: 'one-page' })
  expect(chooseLayout('large-print', deciding('default'))).toEqual({ ok: true, layout: 'large-print' })
})

test('a command that asks for another layout than the imposed one is refused, as the preview offers none', () => {
  expect(chooseLayout('large-print', deciding('imposed'))).toEqual({
    ok: false,
    message: expect.stringContaining('impose la mise en pages une-page') as string
  })
  expect(chooseLayout('one-page', deciding('imposed'))).toEqual({ ok: true, layout: 'one-page' })
})
