import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makeKey } from '../keys/signing-key'
import { readRepository, writeFiles } from '../repository/files'
import { rotateKey } from '../repository/rotate'
import { expectRefused } from '../testing/refused'
import { asked, serve, type SpoiltAnswer } from '../testing/serve'
import { setStage, type Stage } from '../testing/stage'

// What ordinary mirrors, caches and content delivery networks do without any ill will.

/** A workstation that has the second of three versions, and the repository of each day. */
async function threeDays(): Promise<{ stage: Stage; first: string; second: string; third: string }> {
  const stage = await setStage()
  const first = await stage.publish({ version: '2026.11.1' })
  const second = await stage.publish({ version: '2026.12.1' })
  await stage.install(second)
  return { stage, first, second, third: await stage.publish({ version: '2027.1.1' }) }
}

/** Verifies, unpacks and trusts what a server has. */
async function expectInstalled(stage: Stage, address: string): Promise<void> {
  const verdict = await stage.verify('', asked(address))
  if (verdict.outcome !== 'newer') throw new Error(JSON.stringify(verdict))
  const unpacked = await verdict.unpack(join(stage.folder, 'workstation', 'installed'))
  expect(unpacked).toMatchObject({ outcome: 'unpacked' })
  await verdict.commit()
}

const isMissing = (bytes: Buffer): boolean => bytes.length === 0
const isFresh: (answer: Parameters<SpoiltAnswer>[0]) => boolean = ({ req }) =>
  req.headers['cache-control'] === 'no-cache'

test.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['Deflate', deflateSync],
  ['br', brotliCompressSync]
] as const)('a server that packs everything unasked (%s) serves as well', async (coding, pack) => {
  const { stage, third } = await threeDays()
  const packed: SpoiltAnswer = (answer, bytes) =>
    isMissing(bytes)
      ? answer.writeHead(404).end()
      : answer.writeHead(200, { 'content-encoding': coding }).end(pack(bytes))
  await expectInstalled(stage, await serve(third, /./, packed))
})

const PAGES = {
  'a web page': '<!doctype html><title>Page introuvable</title>',
  'a web page with a byte order mark': '\uFEFF\n<html lang="fr"></html>',
  'a sentence': 'Not Found\nThe requested file was not found.\n',
  JSON: '{"status":404,"error":"Not Found"}'
}

describe.each(Object.entries(PAGES))('a server that answers 200 with %s', (_, page) => {
  const instead: SpoiltAnswer = (answer, bytes) => answer.end(isMissing(bytes) ? page : bytes)

  test('for the next root that there is not yet serves as well', async () => {
    const { stage, third } = await threeDays()
    await expectInstalled(stage, await serve(third, /./, instead))
  })

  test('for metadata that is missing is told to miss it, never to be tampered with', async () => {
    const { stage, third } = await threeDays()
    const address = await serve(third, /./, instead)
    await rename(join(third, 'metadata', '3.targets.json'), join(third, 'elsewhere'))
    await expectRefused(stage, '', 'incomplete', asked(address))
    await rm(join(third, 'metadata', 'timestamp.json'))
    await expectRefused(stage, '', 'web-page', asked(address))
  })
})

test('a server that answers 200 with a web page for the archive is told to miss it', async () => {
  const { stage, third } = await threeDays()
  const address = await serve(third, /^targets/, (answer) => answer.end(PAGES['a web page']))
  await expectRefused(stage, '', 'incomplete', asked(address))
})

describe('a server whose copy is of yesterday', () => {
  test('has nothing newer, is said to be late, and is trusted no further', async () => {
    const { stage, first, second } = await threeDays()
    const before = await stage.fingerprint()
    const late = await stage.verify('', asked(await serve(first, /^never$/, (answer) => answer.end())))
    expect(late).toMatchObject({ outcome: 'late', detail: 'timestamp 1 after 2' })
    expect(await stage.fingerprint()).toBe(before)
    expect(await stage.verify(second)).toMatchObject({ outcome: 'nothing-newer' })
  })

  test('is late for a workstation that had the newest version otherwise', async () => {
    const { stage, second } = await threeDays()
    const address = await serve(second, /^never$/, (answer) => answer.end())
    expect(await stage.verify('', { ...asked(address), installed: '2027.1.1' })).toMatchObject({
      outcome: 'late'
    })
  })

  test.each(['targets', 'timestamp'] as const)(
    'is late although a key (%s) was replaced since',
    async (role) => {
      const { stage, second } = await threeDays()
      const old = stage.keys.find(({ key }) => key.role === role)
      const fresh = makeKey(role, 'Nouvelle')
      const rotated = await stage.copyOf(second)
      const files = rotateKey(await readRepository(rotated), old?.key.keyId ?? '', fresh.key, [
        ...stage.keys,
        fresh
      ])
      await writeFiles(rotated, files)
      const installed = await stage.verify(rotated)
      if (installed.outcome !== 'nothing-newer') throw new Error(JSON.stringify(installed))
      await installed.commit()
      const address = await serve(second, /^never$/, (answer) => answer.end())
      expect(await stage.verify('', asked(address))).toMatchObject({ outcome: 'late' })
    }
  )

  test('is another matter on a key that somebody brings: it is refused', async () => {
    const { stage, first } = await threeDays()
    await expectRefused(stage, first, 'older')
  })

  test('is another matter where nobody known signed it: it is refused', async () => {
    const { stage } = await threeDays()
    const other = await setStage()
    const address = await serve(await other.publish({ version: '2026.1.1' }), /^never$/, () => undefined)
    await expectRefused(stage, '', 'not-signed', asked(address))
  })
})

describe('a cache on the way', () => {
  test.each([
    ['an old timestamp', /timestamp/],
    ['that there is no next root', /2\.root/],
    ['that there is no list of versions', /3\.targets/],
    ['that there is no archive', /^targets/]
  ])('that keeps %s is asked for what the server has now', async (_, place) => {
    const { stage, first, third } = await threeDays()
    const rotated = await stage.copyOf(third)
    const fresh = makeKey('timestamp', 'Nouvelle')
    const old = stage.keys.find(({ key }) => key.role === 'timestamp')
    await writeFiles(
      rotated,
      rotateKey(await readRepository(rotated), old?.key.keyId ?? '', fresh.key, [...stage.keys, fresh])
    )
    const stale = await readFile(join(first, 'metadata', 'timestamp.json'))
    const kept: SpoiltAnswer = (answer, bytes) => {
      if (isFresh(answer)) return isMissing(bytes) ? answer.writeHead(404).end() : answer.end(bytes)
      return place.test('timestamp') ? answer.end(stale) : answer.writeHead(404).end()
    }
    await expectInstalled(stage, await serve(rotated, place, kept))
  })

  test('that nothing helps is asked once more, and no oftener', async () => {
    const { stage, first } = await threeDays()
    let times = 0
    const counted: SpoiltAnswer = (answer, bytes) => {
      times += 1
      answer.end(bytes)
    }
    expect(await stage.verify('', asked(await serve(first, /timestamp/, counted)))).toMatchObject({
      outcome: 'late'
    })
    expect(times).toBe(2)
  })
})
