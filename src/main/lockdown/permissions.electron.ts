import type { Session } from 'electron'

/** Refuses every power that a page may ask for or look up, and every device. Security guide, item 5. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_page, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
