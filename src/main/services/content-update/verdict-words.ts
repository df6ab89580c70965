import type { Source } from '../content-source/source'
import type { Verdict } from '../content-source/verify-source'

/** Returns that a version can be installed. */
export function newerMessage(version: string): string {
  return `La version ${version} du contenu est disponible. Pour la lire\u00a0: menu Fichier, «\u00a0Versions du contenu\u00a0».`
}

/** Returns that there is nothing to install. */
export function nothingNewerMessage(version: string): string {
  return `Rien de plus récent\u00a0: cette source porte la version ${version}, et votre manuel est à jour.`
}

/** Returns the name of a source, for the log. */
export function describeSource(source: Source): string {
  return source.kind === 'server' ? 'server' : `${source.kind} ${source.path}`
}

/** Returns what an administrator may want to know of a verdict, one fact a line. */
export function detailsOf(verdict: Verdict): string[] {
  if (!('offer' in verdict)) return [`${verdict.outcome}: ${verdict.code}`, verdict.detail]
  const { offer, versions } = verdict
  return [
    `${verdict.outcome}: ${offer.pack.id} ${offer.pack.version}`,
    `sha256 ${offer.sha256}, ${offer.size} bytes, ${offer.pack.files} files`,
    `metadata: root ${versions.root}, timestamp ${versions.timestamp}, snapshot ${versions.snapshot}, targets ${versions.targets}`,
    ...offer.signers.map(({ name, keyId }) => `signed by ${name} (${keyId})`)
  ]
}
