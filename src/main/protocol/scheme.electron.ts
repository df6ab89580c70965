import { protocol } from 'electron'
import { APP_SCHEME } from './origin'

/** Makes the scheme of the application one that the web platform trusts as it does https. Before `ready` only. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
    }
  ])
}
