import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { runScript } from '../../setup/main.mjs'
import { inRoot } from '../../terminal/root.mjs'
import { prepareApplication } from '../application'
import { OWN_IDENTITY, readIdentity } from '../built-in/identity'
import { applicationFiles } from '../program'
import { describeBuild } from '../release'

/** Puts into .cache/desktop what electron-builder packs for Windows and macOS. Not tried: see electron-builder.yml. */
await runScript(async () => {
  const identity = await readIdentity(OWN_IDENTITY)
  // Its configuration says which Electron electron-builder downloads.
  const { electronVersion } = parse(
    readFileSync(path.join(import.meta.dirname, 'electron-builder.yml'), 'utf8')
  ) as { electronVersion: string }
  const build = describeBuild({ origin: 'official', version: electronVersion }, false)
  const { folder } = await prepareApplication(identity, undefined)
  const output = inRoot('.cache', 'desktop')
  rmSync(output, { recursive: true, force: true })
  for (const file of applicationFiles(folder, identity, build)) {
    const place = path.join(output, file.path)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, file.bytes)
  }
  rmSync(folder, { recursive: true })
  return 0
})
