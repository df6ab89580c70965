import type { Settings } from '../../shared/profile/settings'
import { imposed, preset, type Policies, type PolicyName, type PolicyValue } from './policies'
import type { ReadingSettings } from '../../shared/profile/reading-settings'
import { HOME } from './table/reading'
import { COLUMN_WIDTH_OF, PALETTE_OF, TYPEFACE_OF } from './table/reading-settings'

/** What is decided of what a reader keeps; undefined: nothing. */
export interface ProfileValues {
  readonly settings?: Partial<Settings>
  /** Zoom factor, 1 = 100 %. */
  readonly zoom?: number | undefined
  /** Address in the window. */
  readonly path?: string | undefined
  readonly keepSearches?: boolean | undefined
  readonly keepPages?: boolean | undefined
}

/** What an administration decides of what a reader keeps: until the reader chooses, or for good. */
export interface ProfileDecisions {
  readonly presets: ProfileValues
  readonly imposed: ProfileValues
}

const THEMES = { systeme: 'system', clair: 'light', sombre: 'dark' } as const

/** Returns what is decided of what a reader keeps. */
export function policiesForProfile(policies: Policies): ProfileDecisions {
  return {
    presets: valuesBy((name) => preset(policies, name)),
    imposed: valuesBy((name) => imposed(policies, name))
  }
}

type ReadPolicy = <N extends PolicyName>(name: N) => PolicyValue<N> | undefined

function valuesBy(read: ReadPolicy): ProfileValues {
  const page = read('page-de-depart')
  const [theme, singleKeys] = [read('theme'), read('touche-aide')]
  return {
    settings: {
      ...(theme === undefined ? {} : { theme: THEMES[theme] }),
      ...(singleKeys === undefined ? {} : { singleKeys }),
      ...readingSettingsBy(read)
    },
    zoom: read('taille-du-texte'),
    path: page === undefined ? undefined : page === HOME ? '/' : `/lire/${page}`,
    keepSearches: read('recherches-recentes'),
    keepPages: read('pages-recentes')
  }
}

/** Returns what is decided of how the text is set. */
export function readingSettingsBy(read: ReadPolicy): Partial<ReadingSettings> {
  const [typeface, columnWidth, palette] = [read('police'), read('largeur-de-colonne'), read('couleurs')]
  return withoutUndefined({
    typeface: typeface && TYPEFACE_OF[typeface],
    textSize: read('taille-de-lecture'),
    lineHeight: read('interligne'),
    wordSpacing: read('espace-entre-mots'),
    letterSpacing: read('espace-entre-lettres'),
    columnWidth: columnWidth && COLUMN_WIDTH_OF[columnWidth],
    palette: palette && PALETTE_OF[palette],
    ruler: read('regle-de-lecture')
  })
}

/** Returns an object without the fields of which nothing is said. */
function withoutUndefined<T extends object>(fields: {
  readonly [Name in keyof T]: T[Name] | undefined
}): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}
