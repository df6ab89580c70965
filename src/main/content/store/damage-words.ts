import type { Notice } from '../../../shared/ipc/notice'
import type { ContentVersions } from './versions'

/** Returns what to tell of versions that cannot be read any more. */
export function damageNotices({ damaged, reading }: ContentVersions): Notice[] {
  if (!reading.ok) return []
  return damaged.map(({ version }) => ({
    tone: 'warning',
    text: `La version ${version} du contenu est abîmée sur ce poste\u00a0: vous lisez la version ${reading.active.version}. Pour la retrouver, importez-la de nouveau (menu Fichier, «\u00a0Versions du contenu\u00a0»).`
  }))
}
