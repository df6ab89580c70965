import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { decided } from './policies'
import { mountsOf, openWorkstation, systemFolders, type Workstation } from './workstation'

test('each system has its own folder for what an administrator decides', () => {
  const decided = (platform: NodeJS.Platform, env = {}): string =>
    systemFolders('manuel-numerique-ouvert', platform, env).decided
  expect(decided('linux')).toBe('/etc/manuel-numerique-ouvert')
  expect(decided('darwin')).toBe('/Library/Application Support/manuel-numerique-ouvert')
  expect(decided('win32', { PROGRAMDATA: 'D:\\Données' })).toBe('D:\\Données\\manuel-numerique-ouvert')
})

test('each system has its own places for what is plugged in', () => {
  expect(mountsOf('linux', { USER: 'lea' }).parents).toContain('/run/media/lea')
  expect(mountsOf('linux', {}).parents).toEqual(['/media'])
  expect(mountsOf('darwin', {}).parents).toEqual(['/Volumes'])
  expect(mountsOf('win32', {}).volumes).toEqual(expect.arrayContaining(['D:\\', 'Z:\\']))
})

test.runIf(process.platform !== 'win32')(
  'a path is that of this workstation; one that it cannot have is told, and the usual folder is used',
  async () => {
    const folder = await emptyFolder()
    const opened = async (content: string): Promise<Workstation> => {
      const impose = { 'versions-du-poste': content }
      await writeFile(path.join(folder, 'politiques.json'), JSON.stringify({ format: 1, impose }))
      return openWorkstation('essai', folder)
    }
    vi.stubEnv('ESSAI_FOLDER', '/srv')
    vi.stubEnv('ESSAI_EMPTY', '')
    expect((await opened('%ESSAI_FOLDER%/contenu')).content).toBe('/srv/contenu')
    for (const lost of ['%ESSAI_ABSENT%/x', '%ESSAI_EMPTY%/x', 'C:\\x']) {
      const { content, policies } = await opened(lost)
      expect(content).toBe(path.join(folder, 'contenu'))
      expect(policies().problems).toEqual([expect.objectContaining({ line: 1, name: 'versions-du-poste' })])
    }
    vi.unstubAllEnvs()
  }
)

test('the portable form has a file of its own, which gives way to that of the workstation', async () => {
  const [workstation, key] = [await emptyFolder(), await emptyFolder()]
  const write = (folder: string, verification: string): Promise<void> =>
    writeFile(path.join(folder, 'politiques.json'), JSON.stringify({ format: 1, impose: { verification } }))
  const rhythm = (): unknown => decided(openWorkstation('essai', workstation).policies(), 'verification')
  await write(key, 'semaine')
  expect(rhythm()).toBeUndefined()
  vi.stubEnv('HANDBOOK_PORTABLE', key)
  expect(rhythm()).toBe('semaine')
  await write(workstation, 'jamais')
  expect(rhythm()).toBe('jamais')
  vi.unstubAllEnvs()
})
