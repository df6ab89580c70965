import './lib/trusted-types-policy'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/page.css'
import './styles/text.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { followOpenings } from './app/open-incoming'
import { createHandbookRouter } from './app/router'
import { bridge, unwrap } from './bridge'
import { readOwnVersion } from './bridge/pack'
import { followReading } from './follow-reading'
import { fontsReady } from './lib/fonts'
import { useAdministration } from './stores/administration'
import { useApplication } from './stores/application'
import { useBookmarks } from './stores/bookmarks'
import { useDossiers } from './stores/dossiers'
import { useChanges } from './stores/changes'
import { useHandbook } from './stores/handbook'
import { useNotices } from './stores/notices'
import { useReading } from './stores/reading'
import { useRecentPages } from './stores/recent-pages'
import { useSearches } from './stores/searches'
import { useSettings } from './stores/settings'
import { useVersions } from './stores/versions'

/** Longest wait, in milliseconds, before a window that is never idle says which version is read. */
const LATEST_LOAD = 1000

function currentAddress(): string {
  const { pathname, search, hash } = window.location
  return pathname + search + hash
}

/** Returns where the page stands in the history of the window; null where the router has not been there. */
function positionInHistory(): number | null {
  const state = window.history.state as { position?: unknown } | null
  return typeof state?.position === 'number' ? state.position : null
}

/** Changes that other windows make, one after the other. */
let profileChanges = Promise.resolve()

/** Opens the window where the reader left it. */
async function start(): Promise<void> {
  const app = createApp(App).use(createPinia())
  // Before anything is read: a version that turns out to be damaged is replaced at any moment.
  const versions = useVersions()
  versions.follow()
  const openAll = followOpenings()
  const [state, policies] = await Promise.all([
    unwrap(bridge.readStart()),
    unwrap(bridge.readPolicies()),
    useHandbook().open(),
    fontsReady('first')
  ])
  // Rarely: what all windows read is read without waiting for this answer.
  if (state.ownVersion !== null) {
    readOwnVersion(state.ownVersion)
    await useHandbook().open()
  }
  useAdministration().take(policies)
  // Before anything is drawn: neither colours nor lines change under the reader's eyes.
  useSettings().take(state.settings)
  await followReading()
  useApplication().take(state.application)
  useBookmarks().take(state.bookmarks)
  useDossiers().take(state.dossiers)
  useReading().take(state.reading, state.zoom)
  useSearches().take(state.searches)
  useRecentPages().take(state.pages)

  // A window that is told where to go, or reloaded, goes there.
  const isResumed = window.location.pathname === '/'
  const address = isResumed ? state.reading.path : currentAddress()
  // With the type there, lines break where they will stay, and the place to resume at does not move.
  if (address !== '/') await fontsReady('all')
  const { before, after } = state.reading
  if (isResumed && positionInHistory() === null && before.length + after.length > 0) {
    const { restoreHistory } = await import('./app/restore-history')
    await restoreHistory(state.reading)
  }
  const router = createHandbookRouter(isResumed ? state.reading.scroll : null)
  useReading().beginHistoryAt(positionInHistory() ?? 0)
  app.use(router)
  await router.replace(address)
  app.mount('#app')

  // Once the page stands: that a version is an older one, then the marks of what changed.
  const load = (): void => void versions.load().then(() => useChanges().mark())
  requestIdleCallback(load, { timeout: LATEST_LOAD })

  bridge.onProfileChanged((change) => {
    profileChanges = profileChanges.then(async () => {
      ;(await import('./app/take-profile-change')).takeProfileChange(change)
    })
  })
  await openAll(router, state.openings)

  const notices = useNotices()
  for (const notice of state.notices) notices.show(notice)
  bridge.onNoticeRaised((notice) => {
    notices.show(notice)
  })
  window.addEventListener('unhandledrejection', () => {
    notices.show({
      tone: 'warning',
      text: 'Cette action n’a pas abouti. Essayez de nouveau, puis rouvrez l’application si elle échoue encore.'
    })
  })
}

/** Nothing can be drawn: say so in words, in the place of the handbook. */
function giveUp(error: unknown): void {
  console.error(error)
  const message = document.createElement('p')
  message.setAttribute('role', 'alert')
  message.className = 'cannot-open'
  message.textContent =
    'Le manuel n’a pas pu s’ouvrir\u00a0: son contenu est abîmé, ou d’une version que cette application ne connaît pas. ' +
    'Demandez à la personne qui administre votre poste de réinstaller l’application. Vos signets sont conservés.'
  document.body.replaceChildren(message)
}

start().catch(giveUp)
