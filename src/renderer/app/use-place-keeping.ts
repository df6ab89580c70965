import { nextTick, onBeforeUnmount, onMounted } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useHandbook } from '../stores/handbook'
import { useNotices } from '../stores/notices'
import { useReading } from '../stores/reading'

/** Keeps where the reader is, names it in the title of the window, and moves the focus with it. */
export function usePlaceKeeping(main: () => HTMLElement | null): void {
  const route = useRoute()
  const router = useRouter()
  const reading = useReading()
  const handbook = useHandbook()
  const notices = useNotices()

  function keep(): void {
    const state = window.history.state as { position?: unknown; forward?: unknown } | null
    const position = typeof state?.position === 'number' ? state.position : 0
    reading.moveTo(route.fullPath, Math.max(0, Math.round(window.scrollY)), {
      position,
      hasNext: typeof state?.forward === 'string'
    })
  }

  function titleOfPage(): string {
    const name = handbook.contents?.identity.title ?? ''
    const heading = main()?.querySelector('h1')?.textContent.trim()
    return heading === undefined || heading === name ? name : `${heading} – ${name}`
  }

  function focusPage(): void {
    const section =
      route.hash === '' ? null : document.getElementById(decodeURIComponent(route.hash.slice(1)))
    const page = main()
    // A page that has one field is opened to write in it.
    const target =
      section ?? page?.querySelector<HTMLElement>('[autofocus]') ?? page?.querySelector<HTMLElement>('h1')
    target?.focus({ preventScroll: true })
  }

  router.afterEach(async (to, from, failure) => {
    if (failure) return
    await nextTick()
    document.title = titleOfPage()
    keep()
    // The first page keeps the focus where the system put it.
    const isFirst = from.matched.length === 0
    if (!isFirst && (to.path !== from.path || to.hash !== from.hash)) focusPage()
    if (!isFirst && to.path !== from.path) notices.announce(document.title)
  })
  onMounted(() => {
    document.title = titleOfPage()
    document.addEventListener('scrollend', keep)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('scrollend', keep)
  })
}
