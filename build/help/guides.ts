import { HELP_ID } from '../../src/shared/content/help'

/** The page that lists the guides. */
export const INDEX_FILE = 'README.md'

/** The files of docs/guides, in the order in which their pages are read. */
export const GUIDE_FILES: readonly string[] = [
  INDEX_FILE,
  'lecteur.md',
  'administrateur.md',
  'politiques.md',
  'publication.md',
  'menaces.md',
  'accessibilite.md',
  'editeur.md'
]

/** Returns the id of the page that a guide becomes. */
export function guideId(file: string): string {
  return file === INDEX_FILE ? HELP_ID : `${HELP_ID}-${file.replace(/\.md$/, '')}`
}
