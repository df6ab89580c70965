import type { EntryType } from '../../../src/shared/model/entry'

/** The folder of the content in which the files of each type stand. */
const FOLDERS: Readonly<Record<EntryType, string>> = {
  chapitre: 'chapitres',
  fiche: 'fiches',
  definition: 'definitions',
  'idee-recue': 'idees-recues',
  organisation: 'organisations',
  ressource: 'ressources',
  'texte-juridique': 'textes'
}

/** Returns the path of an entry's file in the content folder. */
export function entryPath(type: EntryType, id: string): string {
  return `${FOLDERS[type]}/${id}.md`
}
