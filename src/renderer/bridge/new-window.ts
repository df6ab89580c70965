import { bridge, unwrap } from '.'

/**
 * Opens another window.
 * @param path where; the first page where null
 * @param version of the content that it reads; the one of this window unless told
 */
export async function openInNewWindow(path: string | null, version?: string): Promise<void> {
  await unwrap(bridge.openWindow(version === undefined ? { path } : { path, version }))
}
