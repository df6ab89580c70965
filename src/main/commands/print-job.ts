import * as v from 'valibot'
import { isHelp } from '../../shared/content/help'
import { placeSchema } from '../../shared/content/ids'
import type { EntriesJob, PrintFormat } from '../../shared/print/job'
import type { Pack } from '../content/pack/open-pack'
import { readDossierFile } from '../profile/read-dossier-file'
import type { PrintSubject } from './print-request'

/** Returns the job, or in French why there is none. */
export function jobOf(
  subject: Exclude<PrintSubject, { kind: 'all' | 'fit' }>,
  format: PrintFormat,
  pack: Pack
): EntriesJob | string {
  switch (subject.kind) {
    case 'handbook':
      return { kind: 'handbook', format }
    case 'dossier': {
      const read = readDossierFile(subject.file)
      return read.ok ? { kind: 'dossier', dossier: read.dossier, format } : read.message
    }
    case 'entry': {
      const { entry, section } = subject
      if (!isHelp(entry) && !pack.entryIds.includes(entry)) {
        const nearest = pack.nearest(entry).join(', ')
        return `Le manuel n’a pas d’entrée «\u00a0${entry}\u00a0». Les plus proches\u00a0: ${nearest}.`
      }
      const place = v.safeParse(placeSchema, { entry, section })
      return place.success
        ? { kind: 'entry', place: place.output, format }
        : `«\u00a0${section}\u00a0» n’est pas l’identifiant d’une section. Écrivez\u00a0: --print-fiche=${entry}#SECTION.`
    }
  }
}
