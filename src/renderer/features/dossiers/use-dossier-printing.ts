import { useRouter } from 'vue-router'
import type { Dossier } from '../../../shared/profile/dossier'
import { usePrinting } from '../../stores/printing'

/** Returns what shows the pages of a dossier, ready to be printed. */
export function useDossierPrinting(): (dossier: Dossier) => Promise<void> {
  const router = useRouter()
  const printing = usePrinting()
  return async (dossier) => {
    printing.dossier = dossier
    await router.push('/imprimer-dossier')
  }
}
