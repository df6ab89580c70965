import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { FUSE_NAMES } from '../../src/shared/fuses'

test('the application reads the fuses in the order in which a program holds them', () => {
  expect(FUSE_NAMES.map((name) => FuseV1Options[name])).toEqual([...FUSE_NAMES.keys()])
})
