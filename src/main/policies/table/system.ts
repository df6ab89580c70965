import * as v from 'valibot'
import { PATH, pathSchema, policy, yesOrNo } from '../policy'

/** How the application runs on the workstation. */
export const systemPolicies = {
  'acceleration-graphique': policy({
    schema: v.boolean(),
    levels: 'imposed',
    label: 'Accélération graphique',
    effect:
      '`false` dessine sans la carte graphique : à essayer sur un poste virtuel ou si la fenêtre reste blanche',
    expects: 'true ou false',
    example: false,
    words: yesOrNo
  }),
  'dossier-du-journal': policy({
    schema: pathSchema,
    levels: 'imposed',
    label: 'Dossier des journaux',
    effect: 'dossier de `journal.log` et de `contenu.log`, au lieu du profil',
    expects: PATH,
    example: '%LOCALAPPDATA%\\manuel-numerique-ouvert',
    words: (folder) => folder
  }),
  'dossier-des-caches': policy({
    schema: pathSchema,
    levels: 'imposed',
    label: 'Dossier des caches',
    effect:
      'dossier des caches de Chromium, hors d’un profil itinérant ; chaque profil y a son propre dossier',
    expects: PATH,
    example: '%LOCALAPPDATA%\\manuel-numerique-ouvert\\caches',
    words: (folder) => folder
  })
}
