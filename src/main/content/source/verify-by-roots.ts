import { verifySource, type Verdict, type VerifyRequest } from './verify-source'

/** A root by which a source may be verified, and where what follows from it is kept. */
type Root = Pick<VerifyRequest, 'baseline' | 'state'>

/**
 * Says whether a source has a newer version of the handbook that one of several roots vouches for; the first that signed it
 * judges it, and none where another did. Never throws.
 */
export async function verifyByRoots(
  request: Omit<VerifyRequest, keyof Root>,
  [first, ...others]: readonly [Root, ...Root[]]
): Promise<Verdict> {
  const verdict = await verifySource({ ...request, ...first })
  if (!knowsNothingOfIt(verdict)) return verdict
  for (const root of others) {
    const other = await verifySource({ ...request, ...root })
    if (!knowsNothingOfIt(other)) return other
  }
  return verdict
}

/** Signed by keys that this root does not trust, or there is no root to judge by. */
function knowsNothingOfIt(verdict: Verdict): boolean {
  return (
    verdict.outcome === 'refused' &&
    (['not-signed', 'no-publisher', 'damaged-application'] as const).some((code) => code === verdict.code)
  )
}
