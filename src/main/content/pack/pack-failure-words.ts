import type { PackFailure } from './open-pack'

/** What to tell the reader when there is nothing to read: a title, then what happened and what to do. */
export interface PackFailureExplanation {
  readonly title: string
  readonly sentences: readonly string[]
}

/** Returns why a pack cannot be used and what to do, in French. */
export function explainPackFailure(failure: PackFailure): PackFailureExplanation {
  switch (failure.kind) {
    case 'missing':
      return {
        title: 'Le contenu du manuel est introuvable',
        sentences: [`Le fichier «\u00a0${failure.file}\u00a0» manque dans l’application.`, ...REINSTALL]
      }
    case 'damaged':
      return {
        title: 'Le contenu du manuel est abîmé',
        sentences: [
          `Le fichier «\u00a0${failure.file}\u00a0» n’est plus celui qui a été publié\u00a0: il n’est pas affiché.`,
          ...REINSTALL
        ]
      }
    case 'newer-format':
      return {
        title: 'Ce contenu demande une version plus récente de l’application',
        sentences: ['Mettez l’application à jour, puis rouvrez-la.', KEPT]
      }
  }
}

const KEPT = 'Vos signets et votre reprise de lecture sont conservés.'
const REINSTALL = [
  'Réinstallez l’application, ou demandez-le à la personne qui gère votre poste.',
  KEPT
] as const
