import { expect } from 'vitest'
import type { VerifyRequest } from '../../../src/main/content/source/verify-source'
import type { Stage } from './stage'

/** Expects that nothing comes of a source, for this reason, and that the workstation is byte for byte what it was. */
export async function expectRefused(
  stage: Stage,
  source: string,
  code: string | RegExp,
  changes: Partial<VerifyRequest> = {}
): Promise<void> {
  const before = await stage.fingerprint()
  const verdict = await stage.verify(source, changes)
  if (verdict.outcome === 'newer') {
    const unpacked = await verdict.unpack(`${stage.state}-unpacked`)
    await verdict.discard()
    expect(unpacked).toMatchObject({ code: expect.stringMatching(code) as string })
  } else {
    expect(verdict).toMatchObject({ code: expect.stringMatching(code) as string })
  }
  expect(await stage.fingerprint()).toBe(before)
}
