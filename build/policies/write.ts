import { writeFile } from 'node:fs/promises'
import { inRoot } from '../terminal/root.mjs'
import { renderDocuments } from './render'

for (const { file, text } of await renderDocuments()) await writeFile(inRoot(file), text)
