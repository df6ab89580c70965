import { expect, test } from 'vitest'
import { listPrinters, readPrinters } from './list-printers'

const QUEUES = `system default destination: PDF
printer Accueil is idle.  enabled since Tue Dec  1 02:51:37 2026
\tForm mounted:
\tDescription: Accueil, 2e étage
\tAlerts: none
printer PDF disabled since Tue Dec  1 02:51:37 2026 -
\treason unknown
\tDescription: 
`

test('printers have the words that people gave them, and the usual one is first', () => {
  expect(readPrinters('Accueil\nPDF\nHP_LaserJet_3e\n', QUEUES)).toEqual([
    { name: 'PDF', label: 'PDF', isDefault: true },
    { name: 'Accueil', label: 'Accueil, 2e étage', isDefault: false },
    { name: 'HP_LaserJet_3e', label: 'HP LaserJet 3e', isDefault: false }
  ])
})

test('the usual printer is found in another language; there may be none', () => {
  expect(readPrinters('A\nB\n', 'destination par défaut du système : B\n')[0]).toMatchObject({ name: 'B' })
  expect(readPrinters('A\n', 'no system default destination\n')[0]).toMatchObject({ isDefault: false })
  expect(readPrinters('', 'lpstat: Scheduler is not running.\n')).toEqual([])
})

test('a name that would be an option of lp is none of a printer', () => {
  expect(readPrinters('-o\nA B\nC"\n', '')).toEqual([])
})

test('Windows has no such printers', async () => {
  expect(await listPrinters('win32')).toEqual([])
})
