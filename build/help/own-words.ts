import type { Identity } from '../../src/shared/identity'

/**
 * Returns a text of the guides as it is for another handbook: with its name, its command, its folders, its links and the
 * names of its files, in place of those of `own`.
 */
export function inItsOwnWords(text: string, own: Identity, identity: Identity): string {
  return text
    .replaceAll(own.id, identity.id)
    .replaceAll(own.name, identity.name)
    .replaceAll(`${own.linkScheme}://`, `${identity.linkScheme}://`)
    .replaceAll(`.${own.linkScheme}.json`, `.${identity.linkScheme}.json`)
    .replaceAll(`.${own.linkScheme}.zip`, `.${identity.linkScheme}.zip`)
    .replaceAll(`\`${own.linkScheme}.zip\``, `\`${identity.linkScheme}.zip\``)
}
