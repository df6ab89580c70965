import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyByRoots } from '../../../src/main/content/source/verify-by-roots'
import type { Verdict } from '../../../src/main/content/source/verify-source'
import { PACK_ID } from '../testing/small-pack'
import { setStage, type Stage } from '../testing/stage'

const baselineOf = (stage: Stage): string => join(stage.folder, 'carried', 'root.json')

/** Verifies as a workstation with version 0 does that trusts its own publisher and others. */
async function verify(source: string, own: Stage, others: readonly Stage[]): Promise<Verdict> {
  const verdict = await verifyByRoots(
    {
      source: { kind: 'folder', path: source },
      ...{ packId: PACK_ID, installed: '0.0.0' },
      scratch: join(own.folder, 'workstation', 'scratch')
    },
    [
      { baseline: baselineOf(own), state: own.state },
      ...others.map((other) => ({ baseline: baselineOf(other), state: other.state }))
    ]
  )
  if ('discard' in verdict) await verdict.discard()
  return verdict
}

test('each publisher that is trusted judges what it signed, and a stranger is refused', async () => {
  const [own, other, stranger] = [await setStage(), await setStage(), await setStage()]
  const key = async (stage: Stage): Promise<string> => stage.publish({ version: '2026.12.1' })
  const [ours, theirs, strange] = [await key(own), await key(other), await key(stranger)]
  expect(await verify(ours, own, [other])).toMatchObject({ outcome: 'newer', baseline: baselineOf(own) })
  expect(await verify(theirs, own, [stranger, other])).toMatchObject({
    outcome: 'newer',
    baseline: baselineOf(other)
  })
  expect(await verify(strange, own, [other])).toMatchObject({ code: 'not-signed' })
  expect(await verify(theirs, own, [])).toMatchObject({ code: 'not-signed' })
})

test('what a publisher signed and was spoilt since is refused by its own word, whoever else is trusted', async () => {
  const [own, other] = [await setStage(), await setStage()]
  const key = await other.publish({ version: '2026.12.1' })
  await other.install(await other.publish({ version: '2027.1.1' }))
  expect(await verify(key, own, [other])).toMatchObject({ outcome: 'refused', code: 'older' })
})
