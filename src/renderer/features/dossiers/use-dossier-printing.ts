import { useRouter } from 'vue-router'
import type { Dossier } from '../../../shared/model/dossier'
import { useHandbook } from '../../stores/handbook'
import { usePrinting } from '../../stores/printing'
import { printable } from './printable'

/** Returns what shows the pages of a dossier, ready to be printed. */
export function useDossierPrinting(): (dossier: Dossier) => Promise<void> {
  const router = useRouter()
  const handbook = useHandbook()
  const printing = usePrinting()
  return async (dossier) => {
    printing.dossier = printable(dossier, handbook.placeNow)
    await router.push('/imprimer-dossier')
  }
}
