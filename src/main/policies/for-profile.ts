import type { Settings } from '../../shared/profile/settings'
import { imposed, preset, type Policies, type PolicyName, type PolicyValue } from './policies'
import { HOME } from './table/reading'

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

function valuesBy(read: <N extends PolicyName>(name: N) => PolicyValue<N> | undefined): ProfileValues {
  const page = read('page-de-depart')
  const [theme, singleKeys] = [read('theme'), read('touche-aide')]
  return {
    settings: {
      ...(theme === undefined ? {} : { theme: THEMES[theme] }),
      ...(singleKeys === undefined ? {} : { singleKeys })
    },
    zoom: read('taille-du-texte'),
    path: page === undefined ? undefined : page === HOME ? '/' : `/lire/${page}`,
    keepSearches: read('recherches-recentes'),
    keepPages: read('pages-recentes')
  }
}
