import { shallowRef, type ShallowRef } from 'vue'
import { readDossier, TOO_BIG } from '../../../shared/dossier/read-dossier'
import { DOSSIER_LIMITS, dossierIdSchema, type DossierFile } from '../../../shared/profile/dossier'
import { freeName } from '../../lib/free-name'
import { useDossiers } from '../../stores/dossiers'
import { useHandbook } from '../../stores/handbook'
import { useNotices } from '../../stores/notices'
import * as v from 'valibot'
import { quoted } from '../../../shared/french/quoted'

/** Returns what is needed to take a dossier from a file: `pending` is the one that the reader has not yet judged. */
export function useDossierImport(): {
  readonly pending: Readonly<ShallowRef<DossierFile | null>>
  readonly offer: (file: File) => Promise<void>
  readonly accept: () => Promise<void>
  readonly decline: () => void
} {
  const dossiers = useDossiers()
  const handbook = useHandbook()
  const notices = useNotices()
  const pending = shallowRef<DossierFile | null>(null)

  function refuse(file: File, reason: string): void {
    notices.show({
      tone: 'warning',
      text: `Le fichier ${quoted(file.name)} n’a pas été importé\u00a0: ${reason}`
    })
  }

  async function offer(file: File): Promise<void> {
    pending.value = null
    if (file.size > DOSSIER_LIMITS.fileBytes) {
      refuse(file, TOO_BIG)
      return
    }
    const text = await file.text().catch(() => null)
    if (text === null) {
      refuse(file, 'il n’a pas pu être lu. Vérifiez la clé ou le disque, puis recommencez.')
      return
    }
    const reading = readDossier(text)
    if (!reading.ok) refuse(file, reading.reason)
    else if (reading.file.content.id !== handbook.contents?.identity.id)
      refuse(file, 'il a été fait avec un autre manuel.')
    else pending.value = reading.file
  }

  async function accept(): Promise<void> {
    const file = pending.value
    if (!file) return
    pending.value = null
    // The same file may be imported twice: neither replaces the other, and each can be told from the other.
    const taken = dossiers.all.map(({ name }) => name)
    const dossier = {
      ...file.dossier,
      id: v.parse(dossierIdSchema, crypto.randomUUID()),
      name: freeName(file.dossier.name, taken, DOSSIER_LIMITS.line)
    }
    if (await dossiers.add(dossier))
      notices.show({ tone: 'info', text: `Dossier importé\u00a0: ${quoted(dossier.name)}.` })
  }

  return {
    pending,
    offer,
    accept,
    decline: () => {
      pending.value = null
    }
  }
}
