import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inRoot } from '../terminal/root.mjs'
import { renderDocuments } from './render'

for (const { file, text } of await renderDocuments()) {
  await mkdir(path.dirname(inRoot(file)), { recursive: true })
  await writeFile(inRoot(file), text)
}
