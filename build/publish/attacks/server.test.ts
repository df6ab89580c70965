import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { expectRefused } from '../testing/refused'
import { asked, serve, type SpoiltAnswer } from '../testing/serve'
import { setStage, type Stage } from '../testing/stage'

/** A workstation with one version, and a repository with a newer one. */
async function newer(): Promise<{ stage: Stage; key: string }> {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  return { stage, key: await stage.publish({ version: '2026.12.1' }) }
}

const PLACES = [/2\.root/, /timestamp/, /2\.snapshot/, /2\.targets/, /^targets\//] as const
/** Every place but the next root, where it is an answer that there is none. */
const NEEDED = PLACES.slice(1)

describe.each(PLACES)('a server that, asked for %s,', (place) => {
  test.each<[string, SpoiltAnswer, RegExp]>([
    ['is in trouble', (answer) => answer.writeHead(500).end('oops'), /network/],
    ['asks for a password', (answer) => answer.writeHead(401).end(), /network/],
    [
      'redirects in a circle',
      (answer) => answer.writeHead(302, { location: answer.req.url }).end(),
      /network/
    ],
    [
      'redirects to another origin',
      (answer) => answer.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      /redirected/
    ],
    [
      'packs it in a way that nobody knows',
      (answer, bytes) => answer.writeHead(200, { 'content-encoding': 'essai' }).end(bytes),
      /unknown-encoding/
    ],
    [
      'says that it packs it, and does not',
      (answer, bytes) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(`${bytes.toString()} `),
      /network/
    ],
    [
      'packs spaces without end',
      (answer) =>
        answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000, 32))),
      /too-large/
    ],
    [
      'hangs up midway',
      (answer) => {
        answer.writeHead(200, { 'content-length': 1000 }).write('{')
        setTimeout(() => answer.destroy(), 20)
      },
      /network/
    ],
    [
      'sends zeros without end',
      (answer) => {
        const more = (): void => {
          while (!answer.destroyed && answer.write(Buffer.alloc(65_536, 32)));
        }
        answer.on('drain', more)
        more()
      },
      /too-large/
    ]
  ])('%s is refused or given up', async (_, spoil, code) => {
    const { stage, key } = await newer()
    await expectRefused(stage, '', code, asked(await serve(key, place, spoil)))
  })

  test('says nothing more is given up', async () => {
    const { stage, key } = await newer()
    const address = await serve(key, place, (answer) => answer.writeHead(200).write('{'))
    await expectRefused(stage, '', 'too-slow', { ...asked(address), limits: { idle: 300, total: 60_000 } })
  })
})

test.each(NEEDED)('a server without %s is told to miss it', async (place) => {
  const { stage, key } = await newer()
  for (const status of [403, 404, 410]) {
    const address = await serve(key, place, (answer) => answer.writeHead(status).end())
    await expectRefused(stage, '', /not-a-source|incomplete/, asked(address))
  }
})

test('a server of plain files is all that is needed', async () => {
  const { stage, key } = await newer()
  const verdict = await stage.verify('', asked(await serve(key, /^never$/, (answer) => answer.end())))
  if (verdict.outcome !== 'newer') throw new Error(verdict.outcome)
  const place = join(stage.folder, 'workstation', '2026.12.1')
  expect(await verdict.unpack(place)).toMatchObject({ outcome: 'unpacked' })
  await verdict.commit()
})
