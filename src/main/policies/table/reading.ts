import * as v from 'valibot'
import { ID_PATTERN } from '../../../shared/content/ids'
import { homeNoticeSchema } from '../../../shared/policies/reader-policies'
import { ZOOM_FACTORS } from '../../../shared/profile/session'
import { policy, yesOrNo } from '../policy'

/** The first page. */
export const HOME = 'accueil'
const PLACE = new RegExp(
  `${ID_PATTERN.source.slice(0, -1)}(?:#${ID_PATTERN.source.slice(1)}`.replace(/\$$/, ')?$')
)

/** How the handbook is read. */
export const readingPolicies = {
  'taille-du-texte': policy({
    schema: v.picklist(ZOOM_FACTORS),
    levels: 'either',
    label: 'Taille du texte',
    effect:
      'agrandissement de la fenêtre, `1` pour 100 % ; imposée, plus personne ne peut agrandir le texte : gardez-le pour une borne',
    expects: `un nombre parmi ${ZOOM_FACTORS.join(', ')}`,
    example: 1.25,
    words: (factor) => `${Math.round(factor * 100)}\u00a0%`
  }),
  theme: policy({
    schema: v.picklist(['systeme', 'clair', 'sombre']),
    levels: 'either',
    label: 'Apparence',
    effect: 'couleurs de la fenêtre : `systeme`, `clair` ou `sombre`',
    expects: '"systeme", "clair" ou "sombre"',
    example: 'clair',
    words: (theme) => ({ systeme: 'comme le système', clair: 'claire', sombre: 'sombre' })[theme]
  }),
  'message-d-accueil': policy({
    schema: homeNoticeSchema,
    levels: 'imposed',
    label: 'Message sur la page d’accueil',
    effect:
      'titre, texte (2 000 caractères au plus, un paragraphe par ligne) et, au choix, contact de l’administration, en tête de la page d’accueil',
    expects: 'un titre, un texte et, au choix, un contact : {"titre": "…", "texte": "…", "contact": "…"}',
    example: {
      titre: 'Votre correspondant',
      texte: 'Une question ? Écrivez-nous.',
      contact: 'libre@exemple.fr'
    },
    words: ({ titre }) => titre
  }),
  'page-de-depart': policy({
    schema: v.union([v.literal(HOME), v.pipe(v.string(), v.maxLength(201), v.regex(PLACE))]),
    levels: 'either',
    label: 'Page de départ',
    effect:
      'page ouverte au premier lancement ou, imposée, à chaque lancement : `accueil`, l’identifiant d’une page ou `page#section`',
    expects: '"accueil" ou l’identifiant d’une page, par exemple "fiche-cadre-juridique"',
    example: 'fiche-cadre-juridique',
    words: (page) => page
  }),
  'touche-aide': policy({
    schema: v.boolean(),
    levels: 'either',
    label: 'Touche ? pour les raccourcis',
    effect:
      '`false` : la touche `?` n’ouvre plus la liste des raccourcis, ce qui aide où l’on dicte le texte',
    expects: 'true ou false',
    example: false,
    words: yesOrNo
  })
}
