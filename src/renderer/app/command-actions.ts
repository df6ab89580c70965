import { useRoute, useRouter } from 'vue-router'
import type { CommandName } from '../../shared/commands'
import { HELP_ID } from '../../shared/content/help'
import type { Place } from '../../shared/content/ids'
import { bridge } from '../bridge'
import { useDossierPrinting } from '../features/dossiers/use-dossier-printing'
import { placeAddress } from '../lib/place-address'
import { useBookmarks } from '../stores/bookmarks'
import { useDossierFilling } from '../stores/dossier-filling'
import { useDossiers } from '../stores/dossiers'
import { useNotices } from '../stores/notices'
import { usePrinting } from '../stores/printing'
import { useReading } from '../stores/reading'
import { useVersions } from '../stores/versions'
import type * as CopyPlace from './copy-place'
import { moveToRegion } from './move-to-region'
import type { ReadAloudTarget } from './use-read-aloud'

/** No start needs notes: what keeps them comes with the first command. */
async function pageNotes() {
  const { usePageNotes } = await import('../stores/page-notes')
  return usePageNotes()
}

/** The parts of the frame that commands act on. */
export interface CommandTargets {
  readonly contents: { readonly toggle: () => void }
  readonly findBar: { readonly show: () => void; readonly step: (by: 1 | -1) => void }
  /** @param words what to search for; unless told, what was searched for before */
  readonly search: { readonly show: (words?: string) => void }
  readonly openShortcuts: () => Promise<void>
  readonly readAloud: ReadAloudTarget
  readonly readingPanel: { readonly toggle: () => void }
}

const COPY_WHERE = 'Ouvrez d’abord une page du manuel.'

/** Returns what each command does: the compiler asks for the action of every command of `src/shared/commands.ts`. */
export function useCommandActions(targets: CommandTargets): Readonly<Record<CommandName, () => unknown>> {
  const route = useRoute()
  const router = useRouter()
  const bookmarks = useBookmarks()
  const filling = useDossierFilling()
  const notices = useNotices()
  const reading = useReading()
  const versions = useVersions()
  const printing = usePrinting()
  const dossiers = useDossiers()
  const showDossier = useDossierPrinting()

  /** Returns an action on the page that is read; elsewhere it says what to open first. */
  const onPlace = (act: (place: Place) => unknown, otherwise: string) => (): unknown =>
    reading.place ? act(reading.place) : notices.show({ tone: 'info', text: otherwise })

  /** Returns an action that copies something of the place that is read: no start needs what does it. */
  const copying = (how: (all: typeof CopyPlace) => (place: Place) => Promise<void>): (() => unknown) =>
    onPlace(async (place) => how(await import('./copy-place'))(place), COPY_WHERE)

  const print = (): unknown => {
    const { name, params, query } = route
    if (printing.confirm !== null) return printing.confirm()
    if (typeof params.entry === 'string') return router.push(`/imprimer/${params.entry}`)
    if (name === 'changes') return router.push({ name: 'print-changes', query })
    if (name === 'dossiers' && dossiers.current) return showDossier(dossiers.current)
    notices.show({ tone: 'info', text: 'Ouvrez une fiche pour l’imprimer.' })
    return undefined
  }

  const zoom = (step: 'in' | 'out' | 'reset') => async (): Promise<void> => {
    const factor = await reading.changeZoom(step)
    notices.announce(`Taille : ${Math.round(factor * 100)} %`)
  }

  const openHelp = (guide: string | null) => (): unknown =>
    router.push(placeAddress({ entry: guide === null ? HELP_ID : `${HELP_ID}-${guide}` }))

  return {
    search: () => targets.search.show(),
    find: targets.findBar.show,
    nextFound: () => targets.findBar.step(1),
    previousFound: () => targets.findBar.step(-1),
    newWindow: async () => (await import('../bridge/new-window')).openInNewWindow(null),
    closeWindow: () => window.close(),
    arrangeWindows: () => bridge.arrangeWindows(),
    print,
    printSection: onPlace(
      ({ entry, section }) =>
        router.push({
          path: `/imprimer/${entry}`,
          query: section === null ? {} : { portee: `section-${section}` }
        }),
      'Ouvrez une fiche pour l’imprimer.'
    ),
    undo: () => notices.undo(),
    copyReference: copying(({ copyReference }) => copyReference),
    copyPassage: copying(({ copyPassage }) => copyPassage),
    copyLink: copying(({ copyLink }) => copyLink),
    copySection: copying(({ copyMarkdown }) => copyMarkdown),
    copyPage: copying(
      ({ copyMarkdown }) =>
        ({ entry }) =>
          copyMarkdown({ entry, section: null })
    ),
    searchSelection: () => targets.search.show(window.getSelection()?.toString().trim()),
    nextRegion: () => moveToRegion(1),
    previousRegion: () => moveToRegion(-1),
    whereAmI: async () => {
      const { entry } = route.params
      const { tellPlace } = await import('./tell-place')
      tellPlace(typeof entry === 'string' ? entry : null)
    },
    bookmark: onPlace(bookmarks.toggle, 'Ouvrez une page du manuel pour y poser un signet.'),
    bookmarks: () => router.push('/signets'),
    home: () => router.push('/'),
    back: () => router.back(),
    forward: () => router.forward(),
    contents: targets.contents.toggle,
    readAloud: targets.readAloud.toggle,
    nextSentence: () => targets.readAloud.step(1),
    previousSentence: () => targets.readAloud.step(-1),
    stopReading: targets.readAloud.stop,
    readingSettings: targets.readingPanel.toggle,
    zoomIn: zoom('in'),
    zoomOut: zoom('out'),
    zoomReset: zoom('reset'),
    shortcuts: targets.openShortcuts,
    addToDossier: onPlace(filling.toggle, 'Ouvrez une page du manuel pour la mettre dans un dossier.'),
    dossiers: () => router.push('/dossiers'),
    notes: () => router.push('/notes'),
    highlight: async () => (await pageNotes()).highlight(),
    annotate: async () => (await pageNotes()).annotate(),
    verify: () => router.push('/verifier'),
    importFolder: () => versions.examine({ kind: 'choose-folder' }),
    importFile: () => versions.examine({ kind: 'choose-file' }),
    versions: () => router.push('/versions'),
    changes: () => router.push('/changements'),
    settings: () => router.push('/reglages'),
    readersGuide: openHelp('lecteur'),
    administratorsGuide: openHelp('administrateur'),
    guides: openHelp(null),
    accessibility: openHelp('accessibilite'),
    selfTest: () => router.push('/verifier-installation'),
    about: () => router.push('/a-propos')
  }
}
