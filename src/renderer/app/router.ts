import {
  createRouter,
  createWebHistory,
  START_LOCATION,
  type Router,
  type RouterScrollBehavior
} from 'vue-router'
import HomePage from '../features/home/HomePage.vue'
import ReaderPage from '../features/reader/ReaderPage.vue'
import { loadViewDrawing } from '../features/reader/view-drawing'
import { useBookOf } from '../stores/help'

function scrollBehavior(firstScroll: number | null): RouterScrollBehavior {
  return (to, from, saved) => {
    if (from === START_LOCATION && firstScroll !== null) return { top: firstScroll }
    if (saved) return saved
    if (to.hash) {
      // The router itself would put the heading at the very top of the window, under the bar.
      document.getElementById(to.hash.slice(1))?.scrollIntoView()
      return false
    }
    // Other words to mark on the same page: stay where one reads.
    return to.path === from.path ? false : { top: 0 }
  }
}

/**
 * Returns the router of the window. Pages that no start opens at are fetched when they are first opened.
 * @param firstScroll where the first page stands, in CSS pixels; null where its address says it
 */
export function createHandbookRouter(firstScroll: number | null): Router {
  const router = createRouter({
    history: createWebHistory('/'),
    scrollBehavior: scrollBehavior(firstScroll),
    routes: [
      { path: '/', name: 'home', component: HomePage },
      { path: '/lire/:entry', name: 'entry', component: ReaderPage },
      {
        path: '/recherche',
        name: 'results',
        component: () => import('../features/search/ResultsPage.vue')
      },
      {
        path: '/signets',
        name: 'bookmarks',
        component: () => import('../features/bookmarks/BookmarksPage.vue')
      },
      { path: '/notes', name: 'notes', component: () => import('../features/notes/NotesPage.vue') },
      {
        path: '/imprimer/:entry',
        name: 'print',
        component: () => import('../features/printing/PrintPage.vue')
      },
      {
        path: '/imprimer-dossier',
        name: 'print-dossier',
        component: () => import('../features/printing/PrintPage.vue')
      },
      {
        path: '/imprimer-changements',
        name: 'print-changes',
        component: () => import('../features/printing/PrintPage.vue')
      },
      {
        path: '/dossiers',
        name: 'dossiers',
        component: () => import('../features/dossiers/DossiersPage.vue')
      },
      {
        path: '/verifier',
        name: 'verify',
        component: () => import('../features/verify/VerifyPage.vue')
      },
      {
        path: '/versions',
        name: 'versions',
        component: () => import('../features/versions/VersionsPage.vue')
      },
      {
        path: '/changements',
        name: 'changes',
        component: () => import('../features/changes/ChangesPage.vue')
      },
      {
        path: '/reglages',
        name: 'settings',
        component: () => import('../features/settings/SettingsPage.vue')
      },
      {
        path: '/verifier-installation',
        name: 'self-test',
        component: () => import('../features/self-test/SelfTestPage.vue')
      },
      { path: '/a-propos', name: 'about', component: () => import('../features/about/AboutPage.vue') },
      {
        path: '/licences',
        name: 'licences',
        component: () => import('../features/about/LicencesPage.vue')
      },
      { path: '/:rest(.*)*', name: 'nowhere', component: () => import('../features/home/NowherePage.vue') }
    ]
  })
  // What a page shows is there before the page is: nothing jumps, and the scroll position can be restored at once.
  router.beforeResolve(async (to) => {
    if (to.name === 'results') {
      const { loadResults } = await import('../features/search/results')
      await loadResults(to.query)
    }
  })
  router.beforeResolve(async (to) => {
    const { entry } = to.params
    if (typeof entry !== 'string') return
    const book = useBookOf(entry)
    if ('openOnce' in book)
      await Promise.all([import('../ui/text/guides.css'), book.openOnce()]).catch(() => undefined)
    if (book.byId.has(entry)) {
      const loaded = await book.load(entry).catch(() => undefined)
      if (loaded?.view) await loadViewDrawing()
    }
  })
  return router
}
