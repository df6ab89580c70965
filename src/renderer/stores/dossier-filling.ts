import { defineStore } from 'pinia'
import { cleanLine } from '../../shared/dossier/clean-words'
import type { Dossier, DossierItem } from '../../shared/profile/dossier'
import type { Place } from '../../shared/content/ids'
import { codeOf } from '../../shared/content/paper-codes'
import { useDossiers } from './dossiers'
import { useHandbook } from './handbook'
import { useNotices } from './notices'
import { usePaperCodes } from './paper-codes'
import { counted } from '../../shared/french/plural'
import { quoted } from '../../shared/french/quoted'

/** « Ajouter au dossier » from wherever a place of the handbook is shown, and taking it back. */
export const useDossierFilling = defineStore('dossier-filling', () => {
  const dossiers = useDossiers()
  const handbook = useHandbook()
  const notices = useNotices()
  const paperCodes = usePaperCodes()

  /** Returns the place as a dossier keeps it, with its title and its code of today. */
  async function itemOf(place: Place): Promise<DossierItem> {
    const now = handbook.placeNow(place)
    const titles = handbook.titlesOf(now)
    const codes = await paperCodes.load()
    return {
      entry: now.entry,
      section: now.section,
      title: cleanLine(titles?.section ?? titles?.entry.title ?? now.entry),
      code: codes && codeOf(codes, now)
    }
  }

  async function add(place: Place): Promise<void> {
    const item = await itemOf(place)
    const dossier = await dossiers.addItem(item)
    if (dossier)
      notices.show(
        { tone: 'info', text: `Ajouté au dossier ${quoted(dossier.name)}\u00a0: ${quoted(item.title)}.` },
        () => void dossiers.removeItem(item, dossier.id)
      )
  }

  /** Adds the places that the dossier does not have, in their order, until it is full; one « Annuler » takes all of them back. */
  async function addAll(places: readonly Place[]): Promise<void> {
    const added: DossierItem[] = []
    let filled: Dossier | null = null
    for (const place of places) {
      const item = await itemOf(place)
      const dossier = await dossiers.addItem(item, filled ? { into: filled.id } : {})
      if (dossier === null) break
      filled = dossier
      added.push(item)
    }
    if (filled === null) return
    const { id, name } = filled
    const takeBack = async (): Promise<void> => {
      for (const item of added) await dossiers.removeItem(item, id)?.saved
    }
    notices.show(
      {
        tone: 'info',
        text: `Dans le dossier ${quoted(name)}\u00a0: ${counted(added.length, 'page')} de plus.`
      },
      () => void takeBack()
    )
  }

  async function remove(place: Place): Promise<void> {
    const removed = dossiers.removeItem(place)
    if (!removed) return
    const { item, saved, ...back } = removed
    notices.show(
      { tone: 'info', text: `Retiré du dossier : ${quoted(item.title)}.` },
      () => void dossiers.addItem(item, back)
    )
    await saved
  }

  /** Adds the place where the dossier does not have it, else takes it out. */
  async function toggle(place: Place): Promise<void> {
    await (dossiers.has(place) ? remove(place) : add(place))
  }

  return { addAll, remove, toggle }
})
