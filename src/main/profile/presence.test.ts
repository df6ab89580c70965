import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { openPresence } from './presence'

test('a second workstation is told which one has the profile open; the first one was alone', async () => {
  const folder = await emptyFolder()
  const first = openPresence(folder, 'poste-12')
  expect(await first.notice).toBeNull()
  const second = openPresence(folder, 'poste-7')
  expect((await second.notice)?.text).toContain('«\u00a0poste-12\u00a0»')
  await Promise.all([first.end(), second.end()])
  expect(await readdir(folder)).toEqual([])
})

test('a workstation that went silent is not told, and is forgotten after a day; only its name was there', async () => {
  const folder = await emptyFolder()
  const gone = openPresence(folder, 'poste-12')
  await gone.notice
  const [name = ''] = await readdir(folder)
  expect(await readFile(path.join(folder, name), 'utf8')).toBe('poste-12\n')
  const quarter = Date.now() / 1000 - 900
  await utimes(path.join(folder, name), quarter, quarter)
  const next = openPresence(folder, 'poste-7')
  expect(await next.notice).toBeNull()
  expect(await readdir(folder)).toHaveLength(2)
  await utimes(path.join(folder, name), quarter - 100_000, quarter - 100_000)
  const again = openPresence(folder, 'poste-8')
  expect(await again.notice).not.toBeNull()
  expect(await readdir(folder)).not.toContain(name)
  await Promise.all([gone.end(), next.end(), again.end()])
})

test('a profile that cannot be written changes nothing', async () => {
  const file = path.join(await emptyFolder(), 'file')
  await writeFile(file, '')
  const presence = openPresence(file, 'poste-12')
  expect(await presence.notice).toBeNull()
  await presence.end()
})
