import { readonly, shallowRef } from 'vue'
import type { EntryView } from '../../ui/views/EntryView'

const loaded = shallowRef<typeof EntryView | null>(null)

/** What draws views; null until `loadViewDrawing` has brought it. The first page starts without, and most have no view. */
export const viewDrawing = readonly(loaded)

/** Brings what draws views, so that a page with one stands whole at once. */
export async function loadViewDrawing(): Promise<void> {
  const { EntryView: drawing } = await import('../../ui/views/EntryView')
  loaded.value = drawing
}
