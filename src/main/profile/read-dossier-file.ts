import { readDossier, TOO_BIG } from '../../shared/dossier/read-dossier'
import { type Dossier, DOSSIER_LIMITS } from '../../shared/profile/dossier'
import { explainReadFailure } from '../files/file-failure'
import { readBounded } from '../files/read-bounded'

/** A dossier from a file, or in French why there is none. */
export type DossierFileReading =
  { readonly ok: true; readonly dossier: Dossier } | { readonly ok: false; readonly message: string }

/** Reads a dossier that a colleague may have sent. Never throws. */
export function readDossierFile(file: string): DossierFileReading {
  const refuse = (why: string): DossierFileReading => ({
    ok: false,
    message: `Le dossier «\u00a0${file}\u00a0» n’a pas pu être lu\u00a0: ${why}`
  })
  const found = readDossierText(file)
  if (!found.ok) return refuse(found.why)
  const reading = readDossier(found.text)
  return reading.ok ? { ok: true, dossier: reading.file.dossier } : refuse(reading.reason)
}

/** The text of a file, or in French why it is none, to follow « … n’a pas pu être lu : ». */
type DossierText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }

/** Returns what a file that may be a dossier holds, bounded whatever it tells of its size. Never throws. */
export function readDossierText(file: string): DossierText {
  const found = readBounded(file, DOSSIER_LIMITS.fileBytes)
  switch (found.state) {
    case 'read':
      return { ok: true, text: Buffer.from(found.bytes).toString() }
    case 'too-large':
      return { ok: false, why: TOO_BIG }
    case 'absent':
    case 'dangling-link':
      return { ok: false, why: explainReadFailure({ reason: 'missing' }) }
    case 'out-of-reach':
      return { ok: false, why: explainReadFailure(found.failure) }
  }
}
