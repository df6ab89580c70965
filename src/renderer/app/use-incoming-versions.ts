import { watch, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { useNotices } from '../stores/notices'
import { useVersions } from '../stores/versions'
import { useDroppedContent, type Dragged } from './use-dropped-content'

/**
 * Verifies what is dropped on the window. Wherever a source was named, what is found in it is shown in one place;
 * without a source the reader stays on the page. Returns what is being dragged, null for nothing of ours.
 */
export function useIncomingVersions(): Readonly<Ref<Dragged | null>> {
  const router = useRouter()
  const versions = useVersions()
  const notices = useNotices()
  watch(
    () => versions.work.kind,
    (kind) => {
      if (kind === 'examining' || kind === 'examined') void router.push('/versions')
    }
  )
  return useDroppedContent(
    (path) => void versions.examine({ kind: 'dropped', path }),
    (text) => {
      notices.show({ tone: 'warning', text })
    }
  )
}
