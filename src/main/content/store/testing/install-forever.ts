import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createContentStore } from '../store'

/** Run as a process of its own, to be killed: installs ever newer versions of a pack into a store. */
const [, , folder = '', pack = ''] = process.argv
const store = createContentStore(folder, 'own')
const newest = (await store.read()).installed[0]?.version.split('.')[2]

for (let number = Number(newest ?? 0) + 1; ; number += 1) {
  const version = `2027.1.${number}`
  const staged = await store.stage()
  await cp(pack, staged, { recursive: true })
  const manifest = path.join(staged, 'pack.json')
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('2026.11.1', version))
  const installedAt = new Date().toISOString()
  await store.install(staged, { version, installedAt, origin: 'folder', signers: [] })
  process.stdout.write('.')
}
