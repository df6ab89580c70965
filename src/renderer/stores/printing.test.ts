import { createPinia, setActivePinia } from 'pinia'
import { expect, test } from 'vitest'
import { usePrinting } from './printing'

test('the format that was chosen for a fiche stays with fiches', () => {
  setActivePinia(createPinia())
  const printing = usePrinting()
  const before = printing.formats.dossier
  printing.change('entries', { layout: 'large-print', notes: true })
  expect(printing.formats.entries).toMatchObject({ layout: 'large-print', notes: true, margins: 'normal' })
  expect(printing.formats.dossier).toEqual(before)
  expect(printing.formats.changes).toEqual(before)
})
