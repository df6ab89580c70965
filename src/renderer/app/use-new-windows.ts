import { onBeforeUnmount, onMounted } from 'vue'
import { asksForWindow } from '../lib/asks-for-window'

/** Opens links in another window where the press asks for one: the lockdown lets Chromium open none. */
export function useNewWindows(): void {
  function open(event: MouseEvent): void {
    if (event.defaultPrevented || !asksForWindow(event)) return
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    if (link === null || link.origin !== window.location.origin) return
    event.preventDefault()
    const path = `${link.pathname}${link.search}${link.hash}`
    void import('../bridge/new-window').then(({ openInNewWindow }) => openInNewWindow(path))
  }
  onMounted(() => {
    window.addEventListener('click', open)
    window.addEventListener('auxclick', open)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('click', open)
    window.removeEventListener('auxclick', open)
  })
}
