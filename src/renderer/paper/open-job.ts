import { compareEditions } from '../../shared/changes/compare'
import { readEditions } from '../../shared/changes/read-editions'
import type { Entry } from '../../shared/content/entry'
import type { Contents } from '../../shared/content/pack'
import type { PaperCodes } from '../../shared/content/paper-codes'
import type { ChangesJob, EntriesJob, PrintJob } from '../../shared/print/job'
import { readEntry, versionFiles } from '../bridge/pack'
import { composeChanges } from './compose-changes'
import { jobPartsOf } from '../../shared/print/job-parts'
import { composeDocument, type PrintedDocument } from './printed-document'

/** Entries read between two progress events. */
const AT_ONCE = 10

/** A job whose entries are read some at a time. */
export interface OpenedJob {
  /** How many entries it reads. */
  readonly entries: number
  /** Reads some more; returns how many are read. */
  readonly read: () => Promise<number>
  /** Returns what is drawn of all that was read. */
  readonly compose: (codes: PaperCodes | null) => PrintedDocument
}

type NotOpened = { readonly error: string }

/** Returns a job that can be read, or in French why there is nothing to print. */
export function openJob(job: PrintJob, contents: Contents): Promise<OpenedJob | NotOpened> {
  return job.kind === 'changes' ? openChanges(job) : Promise.resolve(openEntries(job, contents))
}

function openEntries(job: EntriesJob, contents: Contents): OpenedJob | NotOpened {
  const parts = jobPartsOf(job, contents)
  if (typeof parts === 'string') return { error: parts }
  const entries: Entry[] = []
  return {
    entries: parts.length,
    read: async () => {
      for (const { place } of parts.slice(entries.length, entries.length + AT_ONCE))
        entries.push(await readEntry(place.entry))
      return entries.length
    },
    compose: (codes) => composeDocument({ job, contents, codes, parts, entries })
  }
}

async function openChanges(job: ChangesJob): Promise<OpenedJob | NotOpened> {
  try {
    const editions = await readEditions(versionFiles(job.from), versionFiles(job.to))
    const changes = compareEditions(...editions)
    return { entries: 0, read: () => Promise.resolve(0), compose: () => composeChanges(job, changes) }
  } catch (error) {
    console.warn(error)
    return {
      error:
        'Ces deux versions ne peuvent pas être comparées. Choisissez-en d’autres sur la page des changements.'
    }
  }
}
