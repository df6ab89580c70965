import * as v from 'valibot'
import { dossierSchema, type Dossier } from '../../shared/profile/dossier'

/** Returns a dossier without fiches, with what most meetings want. */
export function newDossier(name: string): Dossier {
  return v.parse(dossierSchema, {
    id: crypto.randomUUID(),
    name,
    cover: { title: '', date: '', place: '', participants: '', message: '' },
    options: { cover: true, contents: true, newPage: true, glossary: true, sources: true, notes: false },
    items: []
  })
}
