import { expect, test } from 'vitest'
import { systemFolders } from './workstation'

test('each system has its own folder for what an administrator decides', () => {
  const decided = (platform: NodeJS.Platform, env = {}): string =>
    systemFolders('manuel-numerique-ouvert', platform, env).decided
  expect(decided('linux')).toBe('/etc/manuel-numerique-ouvert')
  expect(decided('darwin')).toBe('/Library/Application Support/manuel-numerique-ouvert')
  expect(decided('win32', { PROGRAMDATA: 'D:\\Données' })).toBe('D:\\Données\\manuel-numerique-ouvert')
})
