import * as v from 'valibot'
import { placeSchema } from '../../shared/content/ids'
import { DEFAULT_PRINT_FORMAT } from '../../shared/print/default-format'
import type { EntriesJob } from '../../shared/print/job'
import type { Pack } from '../content/pack/open-pack'
import { explainPackFailure } from '../content/pack/pack-failure-words'
import type { LiveVersions } from '../content/store/live-versions'
import { makeEpub } from '../epub/make-epub'
import { findSavingProblem, saveFile } from '../files/save-file'
import { EXIT_CODES } from './exit-codes'
import { jobOf } from './print-job'
import type { PrintRequest } from './print-request'
import { complain, writeLine } from './report-outcome'
import { makeFolder, writeAll } from './write-all'

/** Writes what the command line asks for as EPUB, without any page or window; returns the exit code. */
export async function writeEpubs({ subject, output }: PrintRequest, live: LiveVersions): Promise<number> {
  const fail = (message: string): number => {
    complain(message)
    return EXIT_CODES.failed
  }
  const { reading } = await live.current()
  if (!reading.ok) return fail(explainPackFailure(reading.failure).sentences.join(' '))
  const { pack } = reading.active
  if (subject.kind === 'fit' || subject.kind === 'all') {
    const unable = await makeFolder(output)
    if (unable !== null) return fail(unable)
    return writeAll(pack.entryIds, output, 'epub', (entry, file) => {
      const place = v.parse(placeSchema, { entry, section: null })
      return writeTo({ kind: 'entry', place, format: DEFAULT_PRINT_FORMAT }, pack, file)
    })
  }
  const job = jobOf(subject, DEFAULT_PRINT_FORMAT, pack)
  if (typeof job === 'string') return fail(job)
  const problem = (await findSavingProblem(output)) ?? (await writeTo(job, pack, output))
  if (problem !== null) return fail(problem)
  writeLine(`Document enregistré : ${output}`)
  return EXIT_CODES.done
}

async function writeTo(job: EntriesJob, pack: Pack, file: string): Promise<string | null> {
  const epub = await makeEpub(job, pack)
  return epub.ok ? saveFile(file, epub.bytes) : epub.message
}
