import { readFileSync } from 'node:fs'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { dossiersForm } from '../../shared/profile/merge-dossiers'
import { readKeptData, type KeptForm } from '../../shared/profile/kept-form'
import { notesForm } from '../../shared/profile/note'

/** A disk that never answers. */
const SILENT = new Promise<never>(() => undefined)

function keptIn<T extends { readonly format: number }>(file: string, form: KeptForm<T>): T {
  const text = readFileSync(new URL(`../../main/kept-files/fixtures/${file}`, import.meta.url), 'utf8')
  const read = readKeptData(JSON.parse(text), form)
  if (read.state !== 'sound') throw new Error(file)
  return read.value
}
const { notes } = keptIn('notes.1.json', notesForm)
const { dossiers } = keptIn('dossiers.1.json', dossiersForm)

beforeEach(() => {
  vi.resetModules()
  setActivePinia(createPinia())
  vi.stubGlobal('window', {
    handbook: {
      onProfileChanged: () => undefined,
      readNotes: () => Promise.resolve({ ok: true, value: { notes, notice: null } }),
      removeNote: () => SILENT,
      keepNote: () => SILENT,
      saveDossiers: () => SILENT
    }
  })
})

it('takes back a note that was removed a moment ago, however slow the disk is', async () => {
  const { useNotes } = await import('./notes')
  const { useNotices } = await import('./notices')
  const store = useNotes()
  await store.load()
  const [first] = store.all
  if (first === undefined) throw new Error('The fixture has no note')
  void store.remove(first)
  expect(store.all).not.toContain(first)
  useNotices().undo()
  await vi.waitFor(() => {
    expect(store.all).toHaveLength(notes.length)
  })
})

it('takes back a dossier, and a page of one, that were removed a moment ago, however slow the disk is', async () => {
  const { useDossiers } = await import('./dossiers')
  const { useDossierFilling } = await import('./dossier-filling')
  const { useNotices } = await import('./notices')
  const store = useDossiers()
  const filled = dossiers.find(({ items }) => items.length > 0)
  const [item] = filled?.items ?? []
  if (filled === undefined || item === undefined) throw new Error('The fixture has no page in a dossier')
  store.take({ current: filled.id, dossiers })

  void useDossierFilling().remove(item)
  expect(store.has(item)).toBe(false)
  useNotices().undo()
  await vi.waitFor(() => {
    expect(store.has(item)).toBe(true)
  })

  void store.remove(filled)
  expect(store.all.map(({ id }) => id)).not.toContain(filled.id)
  useNotices().undo()
  await vi.waitFor(() => {
    expect(store.all.map(({ id }) => id)).toContain(filled.id)
  })
})
