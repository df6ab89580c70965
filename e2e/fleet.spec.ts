import { execFileSync, type SpawnSyncReturns } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readIdentity, type PackageIdentity } from '../build/package/built-in/identity'
import { installedPlaces } from '../build/package/linux/places'
import { initialise, publishPack, throwAwayKeys } from '../build/publish/throw-away'
import { root } from '../build/terminal/root.mjs'
import { expect, test } from './fixtures/app'
import { aptGetFrom, makeAptRepository } from './fixtures/apt-repository'
import {
  cannotInstall,
  makeTestPackage,
  ordinaryUser,
  run,
  withDpkgLocked,
  type OrdinaryUser
} from './fixtures/installed'
import { nginx, startMirror, type Mirror } from './fixtures/nginx'
import { tinyHandbook } from './fixtures/other-handbook'

test.describe.configure({ mode: 'serial' })
test.skip(cannotInstall !== null, `Packages are not installed: ${cannotInstall ?? ''}.`)
test.skip(nginx === null, 'nginx is not here (on Debian: apt-get install nginx).')
test.skip(
  run('apt-get', '--version').status !== 0 || run('gpg', '--version').status !== 0,
  'apt or gpg is not here.'
)

const VERSIONS = ['2026.1.1', '2026.2.1'] as const
let identity: PackageIdentity
let folder = ''
/** The one folder that is served: packages and versions of the content. */
let served = ''
/** The metadata of the day before the last version. */
let yesterday = ''
let mirror: Mirror
let user: OrdinaryUser

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'handbook-fleet-'))
  const at = (name: string): string => path.join(folder, name)
  served = at('served')
  yesterday = at('yesterday')
  const [keys, packs] = [throwAwayKeys(), VERSIONS.map(compileVersion)]
  await initialise(served, keys)
  await publishPack(served, packs[0] ?? '', keys)
  cpSync(path.join(served, 'metadata'), yesterday, { recursive: true })
  await publishPack(served, packs[1] ?? '', keys)
  identity = {
    ...(await readIdentity(path.join(root, 'e2e/fixtures/tiny-handbook-identity.json'))),
    ...{ id: 'guide-du-parc', linkScheme: 'guide-du-parc', trust: yesterday }
  }
  const deb = await makeTestPackage(identity, { content: tinyHandbook, output: served })
  makeAptRepository(served, deb, at('cle.gpg'))
  writeFileSync(path.join(served, 'introuvable.html'), '<!doctype html><title>Page introuvable</title>')
  mirror = await startMirror(served)
  user = ordinaryUser()
})

test.afterAll(async () => {
  withDpkgLocked('dpkg', '-P', identity.id)
  await mirror.stop()
  for (const place of [folder, user.home]) rmSync(place, { recursive: true, force: true })
})

/** Compiles the tiny handbook as this version; returns the folder of the pack. */
function compileVersion(version: string): string {
  const [content, pack] = [path.join(folder, `content-${version}`), path.join(folder, `pack-${version}`)]
  cpSync(tinyHandbook, content, { recursive: true })
  const manual = path.join(content, 'manuel.yaml')
  writeFileSync(manual, readFileSync(manual, 'utf8').replace(VERSIONS[0], version))
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  execFileSync(
    process.execPath,
    [tsx, 'build/content/cli.ts', 'build', '--content', content, '--output', pack],
    {
      cwd: root
    }
  )
  return pack
}

/** Runs the installed handbook as its reader would, without a screen. */
function handbook(...args: string[]): SpawnSyncReturns<string> {
  return user.run(installedPlaces(identity).launcher, args, { DISPLAY: '' })
}

test('one folder behind nginx is a mirror for apt and for the content, although it compresses and has a page for what is missing', () => {
  const apt = aptGetFrom(mirror.address, path.join(folder, 'cle.gpg'), path.join(folder, 'apt'))
  expect(apt('update')).toMatchObject({ status: 0 })
  const installed = apt('install', identity.id)
  expect(installed.status, installed.stderr).toBe(0)
  const { configuration } = installedPlaces(identity)
  mkdirSync(configuration, { recursive: true })
  const impose = { serveur: mirror.address, 'http-autorise': true }
  writeFileSync(path.join(configuration, 'politiques.json'), JSON.stringify({ format: 1, impose }))

  const before = mirror.asked().length
  const updated = handbook('--update-content', '--json')
  expect(updated.status, updated.stdout + updated.stderr).toBe(0)
  expect(JSON.parse(updated.stdout)).toMatchObject({
    outcome: 'installed',
    from: VERSIONS[0],
    to: VERSIONS[1]
  })
  expect(handbook('--update-content').status).toBe(2)
  const asked = mirror.asked().slice(before)
  expect(asked).toContainEqual(
    expect.objectContaining({ path: '/metadata/timestamp.json', status: 200, coding: 'gzip' })
  )
  expect(asked).toContainEqual(expect.objectContaining({ path: '/metadata/2.root.json', status: 200 }))
})

test('a mirror that is a day late is asked once more past the caches, then has nothing newer: it is not refused', () => {
  const metadata = path.join(served, 'metadata')
  const today = readFileSync(path.join(metadata, 'timestamp.json'))
  cpSync(path.join(yesterday, 'timestamp.json'), path.join(metadata, 'timestamp.json'))
  const before = mirror.asked().length
  const late = handbook('--check-content', '--json')
  expect(late.status).toBe(2)
  expect(JSON.parse(late.stdout)).toMatchObject({
    outcome: 'nothing-newer',
    late: true,
    message: expect.stringContaining('en retard')
  })
  const timestamps = mirror
    .asked()
    .slice(before)
    .filter((one) => one.path.endsWith('timestamp.json'))
  expect(timestamps.map(({ cacheControl }) => cacheControl)).toEqual(['-', 'no-cache'])
  writeFileSync(path.join(metadata, 'timestamp.json'), today)
})

test('a mirror that lacks a file is told to lack it, and one that was taken away changes nothing for readers', async () => {
  rmSync(path.join(user.home, '.config'), { recursive: true })
  for (const name of readdirSync(path.join(served, 'targets'))) rmSync(path.join(served, 'targets', name))
  expect(handbook('--update-content')).toMatchObject({
    status: 4,
    stdout: expect.stringContaining('Il manque des fichiers')
  })
  await mirror.stop()
  expect(handbook('--update-content')).toMatchObject({
    status: 4,
    stdout: expect.stringContaining('serveur')
  })
  const status = handbook('--content-status')
  expect(status).toMatchObject({ status: 0, stdout: expect.stringContaining(`* ${VERSIONS[0]}`) })
  expect(existsSync(path.join(user.home, '.config', identity.id))).toBe(true)
})
