import * as v from 'valibot'
import { PATH, pathSchema, policy, yesOrNo } from '../policy'

/** What is kept of what a reader does, and where documents go. */
export const keepingPolicies = {
  'recherches-recentes': policy({
    schema: v.boolean(),
    levels: 'either',
    label: 'Recherches récentes gardées',
    effect: '`false` ne garde aucune recherche ; imposé, efface aussi celles qui étaient gardées',
    expects: 'true ou false',
    example: false,
    words: yesOrNo
  }),
  'pages-recentes': policy({
    schema: v.boolean(),
    levels: 'either',
    label: 'Pages lues récemment gardées',
    effect:
      '`false` ne garde ni la liste des dernières pages lues ni les étapes lues des parcours ; imposé, efface aussi ce qui était gardé',
    expects: 'true ou false',
    example: false,
    words: yesOrNo
  }),
  'participants-joints': policy({
    schema: v.boolean(),
    levels: 'imposed',
    label: 'Participants joints aux dossiers envoyés',
    effect:
      '`false` laisse les participants d’un dossier de réunion hors du fichier destiné à un collègue ; ils restent sur le poste et sur le papier',
    expects: 'true ou false',
    example: false,
    words: yesOrNo
  }),
  'dossier-des-documents': policy({
    schema: pathSchema,
    levels: 'imposed',
    label: 'Dossier proposé pour enregistrer',
    effect:
      'dossier que l’application propose pour enregistrer un document ; la personne peut en choisir un autre',
    expects: PATH,
    example: '%HOME%/Documents/Manuel',
    words: (folder) => folder
  })
}
