import type { Router } from 'vue-router'
import type { Opening } from '../../shared/ipc/opening'
import { bridge } from '../bridge'
import { useHandbook } from '../stores/handbook'
import { useIncomingDossier } from '../stores/incoming-dossier'
import { useNotices } from '../stores/notices'
import { useVersions } from '../stores/versions'

/**
 * Keeps what the system asks to open until there is a router to open it with: a second start may come at any moment.
 * Returns the function that opens what was asked for at first, what was kept, and from then on what comes, in order.
 */
export function followOpenings(): (router: Router, first: readonly Opening[]) => Promise<void> {
  const waiting: Opening[] = []
  let open = (asked: Opening): void => {
    waiting.push(asked)
  }
  bridge.onOpeningAsked((asked) => {
    open(asked)
  })
  return async (router, first) => {
    let opened = Promise.resolve()
    open = (asked) => {
      opened = opened.then(() => openIncoming(asked, router)).catch(tellFailure)
    }
    for (const asked of [...first, ...waiting]) open(asked)
    await opened
  }
}

/** The handbook stays where it is, and what comes next opens all the same. */
function tellFailure(error: unknown): void {
  console.error(error)
  useNotices().show({
    tone: 'warning',
    text: 'Ce qui devait s’ouvrir ici n’a pas pu l’être. Essayez de nouveau, ou cherchez la page dans le manuel.'
  })
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
