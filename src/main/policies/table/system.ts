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
  'niveau-du-journal': policy({
    schema: v.picklist(['erreurs', 'avertissements', 'informations', 'details']),
    levels: 'imposed',
    label: 'Niveau des journaux',
    effect:
      '`erreurs`, `avertissements` (fautes de politiques, contenus refusés), `informations` (par défaut : vérifications, installations) ou `details` (démarrages, demandes de la fenêtre)',
    expects: '"erreurs", "avertissements", "informations" ou "details"',
    example: 'details',
    words: (level) => (level === 'details' ? 'détails' : level)
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
