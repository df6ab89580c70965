import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { DOSSIER_LIMITS } from '../shared/profile/dossier'
import { MAX_WAITING_OPENINGS, type Opening } from '../shared/ipc/opening'
import { parseOpened, type Opened } from './commands/opened'
import { emptyFolder } from './files/testing/folder'
import { createOpenings } from './openings'

const place = (entry: string): Opened | null =>
  parseOpened({ kind: 'place', place: { entry, section: null } })

test('what is asked for before the page listens waits in order, and is given once', async () => {
  const told: Opening[] = []
  const openings = createOpenings((opening) => told.push(opening))
  openings.ask(place('def-sla'))
  openings.ask(null)
  openings.ask({ kind: 'unknown-link' })
  const taken = await openings.take()
  expect(taken.map(({ kind }) => kind)).toEqual(['place', 'refused'])
  expect(await openings.take()).toEqual([])
  expect(told).toEqual([])
})

test('what is asked for afterwards is told in order, also where the first takes longer to read', async () => {
  const file = path.join(await emptyFolder(), 'comite.json')
  await writeFile(file, ' '.repeat(DOSSIER_LIMITS.fileBytes))
  const told: string[] = []
  const openings = createOpenings(({ kind }) => told.push(kind))
  await openings.take()
  openings.ask({ kind: 'dossier', path: file })
  openings.ask(place('def-sla'))
  await expect.poll(() => told).toEqual(['dossier', 'place'])
})

test('no more wait than the page takes', async () => {
  const openings = createOpenings(() => undefined)
  for (let asked = 0; asked <= MAX_WAITING_OPENINGS; asked++) openings.ask(place('def-sla'))
  expect(await openings.take()).toHaveLength(MAX_WAITING_OPENINGS)
})
