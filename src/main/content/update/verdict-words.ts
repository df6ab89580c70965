import { quotedName } from '../../../shared/french/quoted'
import type { ContentSource } from '../source/source'
import type { Verdict } from '../source/verify-source'

/** Returns that a version can be installed. */
export function newerMessage(version: string): string {
  return `La version ${version} du contenu est disponible. Pour la lire\u00a0: menu Fichier, «\u00a0Versions du contenu\u00a0».`
}

/** Returns that there is nothing to install. */
export function nothingNewerMessage(version: string): string {
  return `Rien de plus récent\u00a0: cette source porte la version ${version}, et votre manuel est à jour.`
}

/** What is said of a server whose copy is older than what this workstation knows. */
export const LATE =
  'Rien de plus récent\u00a0: ce serveur est en retard sur ce que ce poste connaît déjà, et votre version reste en place. Réessayez plus tard\u00a0; si cela dure plus d’un jour, prévenez la personne qui gère ce serveur.'

/** Returns the name of a source, for the log. */
export function describeSource(source: ContentSource): string {
  switch (source.kind) {
    case 'server':
      return 'serveur'
    case 'folder':
      return `dossier ${source.path}`
    case 'file':
      return `fichier ${source.path}`
  }
}

const OUTCOMES = {
  newer: 'version plus récente',
  'nothing-newer': 'rien de plus récent',
  late: 'rien de plus récent, serveur en retard',
  refused: 'refusée',
  unreadable: 'illisible',
  failed: 'échec de ce poste'
} as const satisfies Record<Verdict['outcome'], string>

/** Returns what an administrator may want to know of a verdict, one fact a line. */
export function detailsOf(verdict: Verdict): string[] {
  if (verdict.outcome === 'late') return [OUTCOMES.late, verdict.detail]
  if (!('offer' in verdict)) return [`${OUTCOMES[verdict.outcome]}\u00a0: ${verdict.code}`, verdict.detail]
  const { offer, versions, baseline } = verdict
  return [
    `${OUTCOMES[verdict.outcome]}\u00a0: ${offer.pack.id} ${offer.pack.version}`,
    `SHA-256 ${offer.sha256}, ${offer.size} octets, ${offer.pack.files} fichiers`,
    `métadonnées\u00a0: root ${versions.root}, timestamp ${versions.timestamp}, snapshot ${versions.snapshot}, targets ${versions.targets}`,
    ...offer.signers.map(({ name, keyId }) => `signée par ${quotedName(name)} (${keyId})`),
    `d’après la racine ${baseline}`
  ]
}
