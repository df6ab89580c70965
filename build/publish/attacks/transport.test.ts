import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MissingFileError, SourceError } from '../../../src/main/content/source/failure'
import { openFolder } from '../../../src/main/content/source/folder-source'
import type { OpenFile } from '../../../src/main/content/source/source'
import { expectRefused } from '../testing/refused'
import { setStage, type Stage } from '../testing/stage'

/** A workstation and a server whose answers to some names are replaced. */
async function server(): Promise<{
  stage: Stage
  answering: (name: RegExp, answer: OpenFile) => { source: { kind: 'server'; open: OpenFile } }
}> {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const { open } = openFolder(await stage.publish({ version: '2026.12.1' }))
  return {
    stage,
    answering: (pattern, answer) => ({
      source: { kind: 'server', open: (name, signal) => (pattern.test(name) ? answer : open)(name, signal) }
    })
  }
}

const EVERYWHERE = [/2\.root/, /timestamp/, /2\.snapshot/, /2\.targets/, /^targets\//] as const

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield await Promise.resolve(Buffer.alloc(100_000, 32))
}

async function* text(content: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(content))
}

async function* silent(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{')
  await new Promise(() => undefined)
}

test.each(EVERYWHERE)('a file without end is cut off: %s', async (pattern) => {
  const { stage, answering } = await server()
  await expectRefused(
    stage,
    '',
    'too-large',
    answering(pattern, () => Promise.resolve(endless()))
  )
})

test.each(EVERYWHERE.slice(1))('the page of a captive portal is no content: %s', async (pattern) => {
  const { stage, answering } = await server()
  const page = (): Promise<AsyncGenerator<Uint8Array>> =>
    Promise.resolve(text('<!doctype html><title>Connexion au réseau</title>'))
  await expectRefused(stage, '', /web-page|incomplete/, answering(pattern, page))
})

test.each(EVERYWHERE.slice(1))(
  'a file that the server does not have is said to be missing: %s',
  async (pattern) => {
    const { stage, answering } = await server()
    const missing: OpenFile = (name) => Promise.reject(new MissingFileError(name))
    await expectRefused(stage, '', /not-a-source|incomplete/, answering(pattern, missing))
  }
)

test.each(EVERYWHERE)('a server in trouble is said to be so: %s', async (pattern) => {
  const { stage, answering } = await server()
  const failing: OpenFile = (name) => Promise.reject(new SourceError('network', `${name}: 500`))
  await expectRefused(stage, '', 'network', answering(pattern, failing))
})

test.each(EVERYWHERE)('a server that falls silent is given up: %s', async (pattern) => {
  const { stage, answering } = await server()
  const limits = { idle: 300, total: 60_000 }
  const hanging = answering(pattern, () => Promise.resolve(silent()))
  await expectRefused(stage, '', 'too-slow', { ...hanging, limits })
})

test('a server that drips is given up after the time in all', async () => {
  const { stage, answering } = await server()
  async function* dripping(): AsyncGenerator<Uint8Array> {
    for (;;) yield await new Promise((resolve) => setTimeout(resolve, 20, Buffer.from(' ')))
  }
  const limits = { idle: 60_000, total: 300 }
  await expectRefused(stage, '', 'too-slow', {
    ...answering(/timestamp/, () => Promise.resolve(dripping())),
    limits
  })
})

test('the reader can cancel at any moment', async () => {
  const { stage, answering } = await server()
  const cancel = new AbortController()
  const cancelling: OpenFile = () => {
    cancel.abort()
    return Promise.resolve(silent())
  }
  await expectRefused(stage, '', 'cancelled', { ...answering(/snapshot/, cancelling), signal: cancel.signal })
  const verdict = await stage.verify(await stage.publish({ version: '2027.1.1' }))
  if (verdict.outcome !== 'newer') throw new Error(verdict.outcome)
  const place = join(stage.folder, 'workstation', 'cancelled')
  expect(await verdict.unpack(place, { signal: AbortSignal.abort() })).toMatchObject({ code: 'cancelled' })
  await verdict.discard()
})
