import type { Router } from 'vue-router'
import type { Opening } from '../../shared/ipc/opening'
import { useHandbook } from '../stores/handbook'
import { useIncomingDossier } from '../stores/incoming-dossier'
import { useNotices } from '../stores/notices'
import { useVersions } from '../stores/versions'

/** Opens what the system asks for: a place, a version of the content to examine, a dossier to look through. */
export async function openIncoming(opening: Opening, router: Router): Promise<void> {
  switch (opening.kind) {
    case 'place': {
      const { entry, section } = useHandbook().placeNow(opening.place)
      await router.push({ path: `/lire/${entry}`, hash: section === null ? '' : `#${section}` })
      return
    }
    case 'content':
      await useVersions().examine({ kind: 'dropped', path: opening.path })
      return
    case 'dossier':
      useIncomingDossier().bring(new File([opening.text], opening.name))
      await router.push('/dossiers')
      return
    case 'refused':
      useNotices().show({ tone: 'warning', text: opening.reason })
  }
}
