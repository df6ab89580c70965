import { chmod } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { configurationHome } from './usual-profile'

test('the folder of settings is what the environment says, as the specification reads it', () => {
  const env = { HOME: '/home/a', XDG_CONFIG_HOME: '/etc/of/a' }
  expect(configurationHome({ env, listedHome: null })).toBe('/etc/of/a')
  expect(configurationHome({ env: { ...env, XDG_CONFIG_HOME: 'of/a' }, listedHome: null })).toBe(
    '/home/a/.config'
  )
})

test('without HOME, the home that the system lists is taken', async () => {
  const home = await emptyFolder()
  expect(configurationHome({ env: {}, listedHome: home })).toBe(path.join(home, '.config'))
  expect(configurationHome({ env: { HOME: '' }, listedHome: '/home/missing' })).toBe('/home/missing/.config')
})

test('no profile is put where anybody can write, nor beside a path that is none', async () => {
  const open = await emptyFolder()
  await chmod(open, 0o1777)
  expect(configurationHome({ env: {}, listedHome: open })).toBeNull()
  expect(configurationHome({ env: { HOME: '.' }, listedHome: null })).toBeNull()
})
