import type { Check, Examination } from '../../../shared/content/content-status'
import type { SourceFailure } from '../source/failure'
import type { Late, Newer, Verdict } from '../source/verify-source'
import type { InstalledVersion } from '../store/record'
import type { ChangeCounts } from './count-changes'
import { detailsOf, LATE, nothingNewerMessage } from './verdict-words'

/** Returns what is said of a newer version before the reader decides about it. */
export function describeNewer(
  newer: Newer,
  from: string,
  changes: ChangeCounts,
  installed: Pick<InstalledVersion, 'root'>
): Examination {
  const { pack, size, signers } = newer.offer
  return {
    outcome: 'newer',
    from,
    to: pack.version,
    publishedOn: pack.publishedOn,
    reviewedOn: pack.reviewedOn ?? null,
    signers: signers.map(({ name }) => name),
    root: installed.root ?? null,
    size,
    notes: pack.notes ?? null,
    changes,
    details: detailsOf(newer)
  }
}

/** Returns what is said of a source that has nothing newer. */
export function describeNothingNewer(
  verdict: Extract<Verdict, { readonly outcome: 'nothing-newer' }>
): Examination {
  const message = nothingNewerMessage(verdict.offer.pack.version)
  return { outcome: 'nothing-newer', message, details: detailsOf(verdict) }
}

/** Returns what is said of a server whose copy is older than what is known. */
export function describeLate(verdict: Late): Examination {
  return { outcome: 'nothing-newer', late: true, message: LATE, details: detailsOf(verdict) }
}

/** Returns what is kept of an examination that a server was asked for. */
export function checkOf(examination: Exclude<Examination, { outcome: 'cancelled' }>, now: Date): Check {
  const at = now.toISOString()
  if (examination.outcome === 'newer')
    return { at, outcome: 'newer', message: `Version ${examination.to} trouvée.` }
  const { outcome, message, late } = examination
  return { at, outcome, message, ...(late === true ? { late } : {}) }
}

/** Returns why there is nothing to install; what the reader gave up needs no reason. */
export function describeFailure(failure: SourceFailure): Examination {
  return failure.code === 'cancelled'
    ? { outcome: 'cancelled' }
    : { outcome: failure.outcome, message: failure.message, details: detailsOf(failure) }
}
