import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/**
 * Returns how many pixels of the screen make a CSS pixel, kept current: it changes with the zoom, and where the window is moved to
 * another screen. Until the scope ends.
 */
export function usePixelRatio(): Readonly<Ref<number>> {
  const ratio = ref(window.devicePixelRatio)
  let ended = new AbortController()
  /** A query tells once that its density is no longer the present one. */
  function follow(): void {
    ended.abort()
    ended = new AbortController()
    ratio.value = window.devicePixelRatio
    const query = window.matchMedia(`(resolution: ${ratio.value}dppx)`)
    query.addEventListener('change', follow, { signal: ended.signal })
  }
  follow()
  onScopeDispose(() => {
    ended.abort()
  })
  return readonly(ratio)
}
