import { onBeforeUnmount, onMounted, readonly, ref, type Ref } from 'vue'

/** Below this width the contents are a panel over the text. */
const NARROW = '(max-width: 62rem)'

/** Returns whether the window is too narrow for columns, and follows it. */
export function useNarrow(): Readonly<Ref<boolean>> {
  const media = window.matchMedia(NARROW)
  const narrow = ref(media.matches)
  const follow = (event: MediaQueryListEvent): void => {
    narrow.value = event.matches
  }
  onMounted(() => {
    media.addEventListener('change', follow)
  })
  onBeforeUnmount(() => {
    media.removeEventListener('change', follow)
  })
  return readonly(narrow)
}
