import { expect, test } from 'vitest'
import { policiesForReader } from '../policies/for-reader'
import type { Policies } from '../policies/policies'
import { readPolicyText } from '../policies/read-text'
import { readersMayInstall } from './may-install'

const read = (text: string): Policies => ({ file: null, ...readPolicyText(text) })

test.each([
  '{',
  '{"format":1,"impose":[]}',
  '{"format":1,"imposé":{"impression":false}}',
  '{"format":1,"IMPOSE":{"impression":false}}',
  '{"format":1,"obligatoire":{"impression":false}}',
  '{"format":1,"impose":{"impresion":false,"participant-joints":false,"importations":"administration"}}',
  '{"format":1,"impose":{"impression":"non","participants-joints":"non","importation":"non"}}',
  '{"format":1,"impression":false,"participants-joints":false,"importation":"administration"}'
])('policies like %j leave in doubt what they forbid: it is forbidden', (text) => {
  const policies = read(text)
  expect(policiesForReader(policies)).toMatchObject({ printing: false, participants: false })
  expect(readersMayInstall(policies)).toBe(false)
})

test('a mistake elsewhere forbids nothing', () => {
  const policies = read('{"format":1,"impose":{"theme":5,"nothing-of-ours":1}}')
  expect(policiesForReader(policies)).toMatchObject({ printing: true, participants: true })
  expect(readersMayInstall(policies)).toBe(true)
})
