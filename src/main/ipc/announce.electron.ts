import type { WebContents } from 'electron'
import { EVENT_CHANNEL_PREFIX } from '../../shared/ipc/channels'
import type { EventName, Payload } from '../../shared/ipc/contract'

export type Announce = <E extends EventName>(event: E, payload: Payload<E>) => void

/** Returns the function that tells a page what happened; silent once the page is gone. */
export function createAnnounce(page: Pick<WebContents, 'isDestroyed' | 'send'>): Announce {
  return (event, payload) => {
    if (!page.isDestroyed()) page.send(EVENT_CHANNEL_PREFIX + event, payload)
  }
}
