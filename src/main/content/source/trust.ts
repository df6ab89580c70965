import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { flushFolder, writeFlushed } from '../../files/durable-write'
import { ensureFolder } from '../../files/ensure-folder'
import { checkTrusted, versionsOf, type TrustedSet, type TrustedTexts } from './trusted-set'

/** One file: it is replaced at once, so that no interruption leaves metadata of two days side by side. */
const STATE_FILE = 'trusted.json'

const stateSchema = v.object({
  format: v.literal(1),
  root: v.string(),
  below: v.exactOptional(v.object({ timestamp: v.string(), snapshot: v.string(), targets: v.string() }))
})

/**
 * Returns what is trusted now: the state, or the baseline where the state is missing, damaged, or behind the baseline.
 * @param state folder where trust is kept
 * @param baseline path of the root.json that the application carries; the other metadata, as in a repository, may be beside it
 * @param known what was found before: the same bytes are not checked again
 * @throws where the baseline itself cannot be read or is not signed: the application is damaged
 */
export async function readTrust(state: string, baseline: string, known?: TrustedSet): Promise<TrustedSet> {
  const check = (texts: TrustedTexts): TrustedSet =>
    known !== undefined && isDeepStrictEqual(texts, known.texts) ? known : checkTrusted(texts)
  const carried = await readBaseline(baseline, check)
  const kept = await readState(state, check)
  return kept === null || isBehind(kept, carried) ? carried : kept
}

type Check = (texts: TrustedTexts) => TrustedSet

/**
 * Keeps what is trusted from now on; whatever happens, the state is then either what it was or the new one.
 * Nothing is written where another instance of the application has trusted something newer meanwhile.
 * @param before what was trusted when this began
 * @param temporary path of a file that does not exist, on the same disk and of this instance alone: two may commit at once
 */
export async function keepTrust(
  state: string,
  baseline: string,
  { before, trusted }: { readonly before: TrustedSet; readonly trusted: TrustedSet },
  temporary: string
): Promise<void> {
  if (isBehind(trusted, await readTrust(state, baseline, before))) return
  await ensureFolder(state)
  await writeFlushed(temporary, JSON.stringify({ format: 1, ...trusted.texts }))
  await rename(temporary, path.join(state, STATE_FILE))
  await flushFolder(state)
}

async function readState(state: string, check: Check): Promise<TrustedSet | null> {
  try {
    const text = await readFile(path.join(state, STATE_FILE), 'utf8')
    return check(v.parse(stateSchema, JSON.parse(text)))
  } catch {
    // Missing, truncated, or not what we wrote: the baseline is what remains trusted.
    return null
  }
}

/**
 * Returns what the application carries.
 * @throws where it cannot be read or is not signed
 */
export async function readBaseline(baseline: string, check: Check = checkTrusted): Promise<TrustedSet> {
  const root = await readFile(baseline, 'utf8')
  const beside = (name: string): Promise<string | null> =>
    readFile(path.join(path.dirname(baseline), name), 'utf8').catch(() => null)
  const timestamp = await beside('timestamp.json')
  if (timestamp === null) return check({ root })
  const snapshot = await beside(`${listedVersion(timestamp, 'snapshot.json')}.snapshot.json`)
  const targets = snapshot && (await beside(`${listedVersion(snapshot, 'targets.json')}.targets.json`))
  if (snapshot === null || targets === null) throw new Error('only a part of the metadata is carried')
  return check({ root, below: { timestamp, snapshot, targets } })
}

const listSchema = v.object({
  signed: v.object({ meta: v.record(v.string(), v.object({ version: v.number() })) })
})

function listedVersion(text: string, name: string): number {
  return v.parse(listSchema, JSON.parse(text)).signed.meta[name]?.version ?? 0
}

/** Whether the state is older than what the application carries, or comes from another publisher's root. */
function isBehind(kept: TrustedSet, carried: TrustedSet): boolean {
  const [own, least] = [versionsOf(kept), versionsOf(carried)]
  if (own.root === least.root && !kept.root.signed.equals(carried.root.signed)) return true
  // A newer root may have replaced keys whose thief had signed high numbers: only below one root are these compared.
  return own.root === least.root ? own.timestamp < least.timestamp : own.root < least.root
}
