import {
  COLUMN_WIDTHS,
  LETTER_SPACINGS,
  LINE_HEIGHTS,
  PALETTES,
  TEXT_SIZES,
  TYPEFACES,
  WORD_SPACINGS,
  type ReadingSettings
} from '../../../shared/profile/reading-settings'

/** A reading setting that is chosen from a list. */
export interface ReadingChoice {
  readonly label: string
  /** Name of the policy that may decide it. */
  readonly policy: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
    /** What choosing it changes. */
    readonly change: Partial<ReadingSettings>
  }[]
  /** Returns the value of the option that holds. */
  readonly chosen: (settings: ReadingSettings) => string
}

type ListedName = Exclude<keyof ReadingSettings, 'ruler'>

function choice<N extends ListedName>(
  name: N,
  label: string,
  policy: string,
  values: readonly ReadingSettings[N][],
  words: (value: ReadingSettings[N], index: number) => string
): ReadingChoice {
  return {
    label,
    policy,
    chosen: (settings) => String(settings[name]),
    options: values.map((value, index) => ({
      value: String(value),
      label: words(value, index),
      change: { [name]: value }
    }))
  }
}

const typefaceWords = {
  own: 'Atkinson Hyperlegible, celle du manuel',
  serif: 'Literata, avec empattements',
  system: 'Celle du système'
} as const
const widthWords = { narrow: 'Étroite', usual: 'Habituelle', wide: 'Large' } as const
const paletteWords = { usual: 'Habituelles', sepia: 'Sépia', contrast: 'Contraste renforcé' } as const
const LINES = ['Serré', 'Habituel', 'Large', 'Très large']
const SPACES = ['Habituel', 'Un peu plus large', 'Large', 'Très large']

/** What is chosen from lists, in the order of the panel. */
export const READING_CHOICES: readonly ReadingChoice[] = [
  choice('typeface', 'Police', 'police', TYPEFACES, (typeface) => typefaceWords[typeface]),
  choice(
    'textSize',
    'Taille du texte',
    'taille-de-lecture',
    TEXT_SIZES,
    (size) => `${Math.round(size * 100)}\u00a0%`
  ),
  choice('palette', 'Couleurs', 'couleurs', PALETTES, (palette) => paletteWords[palette]),
  choice('lineHeight', 'Interligne', 'interligne', LINE_HEIGHTS, (_, index) => LINES[index] ?? ''),
  choice(
    'columnWidth',
    'Largeur de la colonne',
    'largeur-de-colonne',
    COLUMN_WIDTHS,
    (width) => widthWords[width]
  ),
  choice(
    'wordSpacing',
    'Espace entre les mots',
    'espace-entre-mots',
    WORD_SPACINGS,
    (_, index) => SPACES[index] ?? ''
  ),
  choice(
    'letterSpacing',
    'Espace entre les lettres',
    'espace-entre-lettres',
    LETTER_SPACINGS,
    (_, index) => SPACES[index] ?? ''
  )
]
