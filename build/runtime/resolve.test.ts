import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { carriedFolder, RECIPE_FILE } from './find.mjs'
import { carriedRecipe } from './recipe.mjs'
import { resolveRuntime } from './resolve.mjs'

let root = ''
let said: string[] = []
let asked: string[] = []

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'runtime-'))
  said = []
  asked = []
  write('node_modules/electron/package.json', '{ "version": "45.4.1" }')
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(place: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, place)), { recursive: true })
  writeFileSync(path.join(root, place), text)
}

function putOfficial(version = '45.4.1'): void {
  write('node_modules/electron/dist/version', version)
  write('node_modules/electron/dist/electron', '')
}

function putCarried(recipe = carriedRecipe()): void {
  write('.runtime/electron/version', '33.2.1')
  write('.runtime/electron/electron', '')
  write(`.runtime/electron/${RECIPE_FILE}`, recipe)
}

function resolve(means: { online?: boolean; arch?: string; env?: Record<string, string> } = {}) {
  return resolveRuntime(root, {
    downloadOfficial: () => {
      asked.push('official')
      if (means.online !== true) return Promise.resolve('fetch failed')
      putOfficial()
      return Promise.resolve(null)
    },
    installCarried: () => {
      asked.push('carried')
      putCarried()
      return Promise.resolve()
    },
    platform: 'linux',
    arch: means.arch ?? 'x64',
    env: means.env ?? {},
    say: (line) => said.push(line)
  })
}

test('the folder that the environment names comes before all others', async () => {
  putOfficial()
  write('mine/electron', '')
  write('mine/version', 'v40.0.0')
  const runtime = await resolve({ env: { ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'mine') } })
  expect(runtime).toMatchObject({ origin: 'override', version: '40.0.0' })
  expect(asked).toEqual([])
})

test('a folder named by the environment that holds no Electron is refused, not replaced', async () => {
  putOfficial()
  await expect(resolve({ env: { ELECTRON_OVERRIDE_DIST_PATH: root } })).rejects.toThrow('correct or unset it')
})

test('the official binary comes before the carried one, without asking the network', async () => {
  putOfficial()
  putCarried()
  expect(await resolve()).toMatchObject({ origin: 'official', version: '45.4.1' })
  expect(asked).toEqual([])
})

test('an official binary of another version is downloaded anew', async () => {
  putOfficial('44.0.0')
  expect(await resolve({ online: true })).toMatchObject({ origin: 'official', version: '45.4.1' })
  expect(asked).toEqual(['official'])
})

test('whoever reaches the official binary never downloads the carried one', async () => {
  expect(await resolve({ online: true })).toMatchObject({ origin: 'official' })
  expect(asked).toEqual(['official'])
  expect(said.at(-1)).toContain('Electron 45.4.1')
})

test('the carried one serves where the official one cannot be had, and it says why', async () => {
  expect(await resolve()).toMatchObject({ origin: 'carried', version: '33.2.1' })
  expect(asked).toEqual(['official', 'carried'])
  expect(said.join('\n')).toContain('fetch failed')
})

test('a proxy is said by its host, without the password in its address', async () => {
  await resolve({ env: { HTTPS_PROXY: 'http://name:secret@proxy.example:3128' } })
  expect(said[0]).toBe('Downloading Electron through the proxy proxy.example:3128')
  expect(said.join()).not.toContain('secret')
})

test('a carried runtime that is there is taken without asking the network', async () => {
  putCarried()
  expect(await resolve()).toMatchObject({ origin: 'carried' })
  expect(asked).toEqual([])
})

test('a carried runtime made in another way is made again', async () => {
  putCarried('another recipe')
  expect(await resolve()).toMatchObject({ origin: 'carried' })
  expect(asked).toEqual(['official', 'carried'])
})

test('half a carried runtime, without its recipe, is not taken for whole', async () => {
  putCarried()
  rmSync(path.join(carriedFolder(root), RECIPE_FILE))
  await resolve()
  expect(asked).toEqual(['official', 'carried'])
})

test('on another kind of machine, what to do is said', async () => {
  await expect(resolve({ arch: 'arm64' })).rejects.toThrow(/fetch failed.*connect to the internet/)
  expect(asked).toEqual(['official'])
})
