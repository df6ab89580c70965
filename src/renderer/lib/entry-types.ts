import type { EntryType } from '../../shared/model/entry'

/** What each type of entry is called on screen and on paper. */
export const entryTypeLabels: Readonly<Record<EntryType, string>> = {
  chapitre: 'Chapitre',
  fiche: 'Fiche',
  definition: 'Définition',
  'idee-recue': 'Idée reçue',
  organisation: 'Organisation',
  ressource: 'Ressource',
  'texte-juridique': 'Texte juridique'
}
