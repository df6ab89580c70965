import * as v from 'valibot'
import {
  LETTER_SPACINGS,
  LINE_HEIGHTS,
  TEXT_SIZES,
  WORD_SPACINGS,
  type ReadingSettings
} from '../../../shared/profile/reading-settings'
import { policy, yesOrNo } from '../policy'

/** What files of policies call a typeface, a width and colours. */
export const TYPEFACE_OF = { manuel: 'own', serif: 'serif', systeme: 'system' } as const satisfies Record<
  string,
  ReadingSettings['typeface']
>
export const COLUMN_WIDTH_OF = {
  etroite: 'narrow',
  habituelle: 'usual',
  large: 'wide'
} as const satisfies Record<string, ReadingSettings['columnWidth']>
export const PALETTE_OF = {
  habituelles: 'usual',
  sepia: 'sepia',
  'contraste-renforce': 'contrast'
} as const satisfies Record<string, ReadingSettings['palette']>

const oneOf = (values: readonly number[]): string => `un nombre parmi ${values.join(', ')}`
const french = (value: number): string => String(value).replace('.', ',')
const em = (value: number): string => (value === 0 ? 'habituel' : `${french(value)}\u00a0em`)

/** How the text is set on screen; nothing of it is printed. */
export const readingSettingsPolicies = {
  police: policy({
    schema: v.picklist(['manuel', 'serif', 'systeme']),
    levels: 'either',
    label: 'Police du texte',
    effect:
      'police des pages à l’écran : `manuel` (Atkinson Hyperlegible), `serif` (Literata) ou `systeme` (celle du bureau)',
    expects: '"manuel", "serif" ou "systeme"',
    example: 'serif',
    words: (typeface) =>
      ({ manuel: 'celle du manuel', serif: 'avec empattements', systeme: 'celle du système' })[typeface]
  }),
  'taille-de-lecture': policy({
    schema: v.picklist(TEXT_SIZES),
    levels: 'either',
    label: 'Taille du texte des pages',
    effect:
      'taille du texte des pages, `1` pour 100 %, sans agrandir le reste de la fenêtre, ce que fait `taille-du-texte`',
    expects: oneOf(TEXT_SIZES),
    example: 1.25,
    words: (size) => `${Math.round(size * 100)}\u00a0%`
  }),
  interligne: policy({
    schema: v.picklist(LINE_HEIGHTS),
    levels: 'either',
    label: 'Interligne',
    effect: 'distance entre les lignes, en tailles du texte ; `1.6` sinon',
    expects: oneOf(LINE_HEIGHTS),
    example: 1.8,
    words: french
  }),
  'espace-entre-mots': policy({
    schema: v.picklist(WORD_SPACINGS),
    levels: 'either',
    label: 'Espace entre les mots',
    effect: 'espace ajouté entre les mots, en tailles du texte (em)',
    expects: oneOf(WORD_SPACINGS),
    example: 0.16,
    words: em
  }),
  'espace-entre-lettres': policy({
    schema: v.picklist(LETTER_SPACINGS),
    levels: 'either',
    label: 'Espace entre les lettres',
    effect: 'espace ajouté entre les lettres, en tailles du texte (em)',
    expects: oneOf(LETTER_SPACINGS),
    example: 0.06,
    words: em
  }),
  'largeur-de-colonne': policy({
    schema: v.picklist(['etroite', 'habituelle', 'large']),
    levels: 'either',
    label: 'Largeur de la colonne',
    effect: 'longueur des lignes : `etroite`, `habituelle` ou `large`',
    expects: '"etroite", "habituelle" ou "large"',
    example: 'etroite',
    words: (width) => ({ etroite: 'étroite', habituelle: 'habituelle', large: 'large' })[width]
  }),
  couleurs: policy({
    schema: v.picklist(['habituelles', 'sepia', 'contraste-renforce']),
    levels: 'either',
    label: 'Couleurs de lecture',
    effect:
      'couleurs de la fenêtre, claires ou sombres selon `theme` : `habituelles`, `sepia` ou `contraste-renforce`',
    expects: '"habituelles", "sepia" ou "contraste-renforce"',
    example: 'sepia',
    words: (palette) =>
      ({ habituelles: 'habituelles', sepia: 'sépia', 'contraste-renforce': 'contraste renforcé' })[palette]
  }),
  'regle-de-lecture': policy({
    schema: v.boolean(),
    levels: 'either',
    label: 'Règle de lecture',
    effect: '`true` : une bande claire suit le pointeur, le reste de la page est assombri',
    expects: 'true ou false',
    example: true,
    words: yesOrNo
  })
}
