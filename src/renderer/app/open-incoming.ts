import type { Router } from 'vue-router'
import type { Opening } from '../../shared/ipc/opening'
import { bridge } from '../bridge'
import { useHandbook } from '../stores/handbook'
import { useIncomingDossier } from '../stores/incoming-dossier'
import { useNotices } from '../stores/notices'
import { useVersions } from '../stores/versions'

/**
 * Keeps what the system asks to open until there is a router to open it with: a second start may come at any moment.
 * Returns the function that opens what was kept, and from then on whatever comes.
 */
export function followOpenings(): (router: Router, first: Opening | null) => Promise<void> {
  let waiting: Opening | null = null
  let open = (asked: Opening): void => {
    waiting = asked
  }
  bridge.onOpeningAsked((asked) => {
    open(asked)
  })
  return async (router, first) => {
    open = (asked) => void openIncoming(asked, router)
    const opening = waiting ?? first
    if (opening !== null) await openIncoming(opening, router)
  }
}

/** Opens what the system asks for: a place, a version of the content to examine, a dossier to look through. */
async function openIncoming(opening: Opening, router: Router): Promise<void> {
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
