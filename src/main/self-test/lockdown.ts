import * as v from 'valibot'
import { PAGES_POLICY } from '../protocol/respond'

/** How every page is opened; what else Chromium and Electron allow by default is off in these. */
const PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false
} as const satisfies Record<string, boolean>

/** As Electron tells it of a page that was given it; of others it says nothing. */
const NODE_IN_WORKERS = 'nodeIntegrationInWorker'

/** What a page says of itself, from its own script. */
export const pageProbeSchema = v.object({
  /** Header of the policy of content (CSP) with which the page's own address answers; null: none. */
  policy: v.nullable(v.string()),
  /** Names of Node and Electron that scripts of the page see. */
  globals: v.array(v.string()),
  /** Permissions that are not denied. */
  permissions: v.array(v.string()),
  /** Whether it could open a window. */
  opened: v.boolean()
})
export type PageProbe = v.InferOutput<typeof pageProbeSchema>

/** What was read back of a page that is open. */
export interface OpenedPage {
  /** Of its address. */
  readonly path: string
  readonly preferences: Readonly<Record<string, unknown>>
  readonly spellChecker: boolean
  /** Chromium's name of how WebRTC finds a way out. */
  readonly rtc: string
}

/** What was read back of a running application, and what its pages could do. */
export interface SeenLockdown {
  readonly pages: readonly OpenedPage[]
  readonly probes: readonly PageProbe[]
  /** Addresses that pages could go to. */
  readonly left: readonly string[]
  /** Connections and datagrams of pages that arrived on loopback. */
  readonly heard: number
  /** Chromium's rules for names, as its command line has them. */
  readonly resolverRules: string
}

/** Returns in French what of the lockdown does not hold. */
export function lockdownProblems(seen: SeenLockdown): readonly string[] {
  const { pages, probes, left, heard, resolverRules } = seen
  const listed = (words: string, found: readonly string[]): readonly string[] =>
    found.length === 0 ? [] : [`${words} (${[...new Set(found)].join(', ')})`]
  const told = (words: string, holds: boolean): readonly string[] => (holds ? [] : [words])
  return [
    ...listed(
      'réglages d’une page',
      pages.flatMap(({ path, preferences }) =>
        [
          ...Object.entries(PREFERENCES).flatMap(([name, value]) =>
            preferences[name] === value ? [] : [name]
          ),
          ...(preferences[NODE_IN_WORKERS] === true ? [NODE_IN_WORKERS] : [])
        ].map((name) => `${path}\u00a0: ${name}`)
      )
    ),
    ...told('correcteur d’orthographe en service', !pages.some(({ spellChecker }) => spellChecker)),
    ...told('WebRTC a une sortie', !pages.some(({ rtc }) => rtc !== 'disable_non_proxied_udp')),
    ...told('Chromium peut résoudre des noms', resolverRules === 'MAP * ~NOTFOUND'),
    ...told(
      'politique de contenu (CSP) absente ou changée',
      probes.every(({ policy }) => policy === PAGES_POLICY)
    ),
    ...listed(
      'Node visible d’une page',
      probes.flatMap(({ globals }) => globals)
    ),
    ...listed(
      'permissions accordées',
      probes.flatMap(({ permissions }) => permissions)
    ),
    ...told('une page a ouvert une fenêtre', !probes.some(({ opened }) => opened)),
    ...listed('une page est partie ailleurs', left),
    ...told('des demandes d’une page sont sorties', heard === 0)
  ]
}
