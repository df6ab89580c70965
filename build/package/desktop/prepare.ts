import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from '../../terminal/root.mjs'
import { prepareApplication } from '../application'
import { OWN_IDENTITY, readIdentity } from '../built-in/identity'
import { applicationFiles } from '../program'

/** Puts into .cache/desktop what electron-builder packs for Windows and macOS. Not tried: see electron-builder.yml. */
const identity = await readIdentity(OWN_IDENTITY)
const [commit = '', seconds = ''] = execFileSync('git', ['log', '-1', '--format=%H %ct'], {
  encoding: 'utf8'
})
  .trim()
  .split(' ')
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string }
const { folder } = await prepareApplication(identity, undefined)
const output = inRoot('.cache', 'desktop')
rmSync(output, { recursive: true, force: true })
const epoch = Number(seconds)
const date = new Date(epoch * 1000).toISOString().slice(0, 10)
for (const file of applicationFiles(folder, identity, { version, channel: 'stable', commit, date, epoch })) {
  const place = path.join(output, file.path)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, file.bytes)
}
rmSync(folder, { recursive: true })
