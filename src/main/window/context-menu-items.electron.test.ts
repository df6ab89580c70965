import { expect, test, vi } from 'vitest'
import type { CommandName } from '../../shared/commands'
import { contextMenuOf } from './context-menu-items.electron'

const NOWHERE = {
  editFlags: { canUndo: false, canCut: false, canCopy: false, canPaste: true },
  isEditable: false,
  linkURL: '',
  mediaType: 'none',
  x: 12,
  y: 34,
  selectionText: ''
} as never

function menuAt(target: object) {
  const issue = vi.fn<(command: CommandName) => void>()
  const copyText = vi.fn<(text: string) => void>()
  const linkTo = (address: string): string | null =>
    address.endsWith('/def-sla') ? 'manuel://lire/def-sla' : null
  const pathOf = (address: string): string | null =>
    address.startsWith('app://handbook/lire/') ? address.slice('app://handbook'.length) : null
  const openWindow = vi.fn<(path: string) => void>()
  const copyImageAt = vi.fn<(x: number, y: number) => void>()
  const options = { issue, copyText, copyImageAt, linkTo, pathOf, openWindow }
  const items = contextMenuOf({ ...(NOWHERE as object), ...target } as never, options)
  const choose = (label: string): unknown =>
    Reflect.apply(items.find((item) => item.label === label)?.click ?? (() => undefined), null, [])
  return {
    labels: items.flatMap(({ label }) => label ?? []),
    choose,
    issue,
    copyText,
    copyImageAt,
    openWindow
  }
}

test('over the text, what can be done with the section and the page', () => {
  const { labels, choose, issue } = menuAt({})
  expect(labels).toContain('Copier la référence')
  expect(labels).toEqual(expect.arrayContaining(['Copier la section en Markdown', 'Imprimer la section…']))
  expect(labels).toContain('Copier la page en Markdown')
  expect(labels).not.toContain('Rechercher la sélection')
  expect(labels).not.toContain('Copier l’image')
  choose('Copier la référence')
  expect(issue).toHaveBeenCalledWith('copyReference')
})

test('over words that are selected, also what can be done with them', () => {
  const { labels } = menuAt({ selectionText: 'bien commun' })
  expect(labels).toEqual(
    expect.arrayContaining([
      'Copier le passage avec sa référence',
      'Rechercher la sélection',
      'Surligner',
      'Annoter'
    ])
  )
})

test('over a picture, the picture is copied', () => {
  const { choose, copyImageAt } = menuAt({ mediaType: 'image' })
  choose('Copier l’image')
  expect(copyImageAt).toHaveBeenCalledWith(12, 34)
})

test('over a link to a page, the link that a colleague opens; over another address, that alone', () => {
  const { choose, copyText } = menuAt({ linkURL: 'app://handbook/lire/def-sla' })
  choose('Copier le lien vers cette page')
  expect(copyText).toHaveBeenCalledWith('manuel://lire/def-sla')
  const outside = menuAt({ linkURL: 'https://exemple.fr/' })
  expect(outside.labels).not.toContain('Copier le lien vers cette page')
  outside.choose('Copier l’adresse')
  expect(outside.copyText).toHaveBeenCalledWith('https://exemple.fr/')
})

test('in a field, what edits it and nothing else', () => {
  expect(menuAt({ isEditable: true }).labels).toEqual([
    'Annuler la frappe',
    'Co&uper',
    '&Copier',
    'C&oller',
    '&Tout sélectionner'
  ])
})

test('over a link to a page, it opens in another window; an address outside does not', () => {
  const { labels, choose, openWindow } = menuAt({ linkURL: 'app://handbook/lire/def-sla?mots=prix#exemple' })
  expect(labels).toContain('Ouvrir dans une nouvelle &fenêtre')
  choose('Ouvrir dans une nouvelle &fenêtre')
  expect(openWindow).toHaveBeenCalledWith('/lire/def-sla?mots=prix#exemple')
  for (const linkURL of ['https://code.gouv.fr/', ''])
    expect(menuAt({ linkURL }).labels).not.toContain('Ouvrir dans une nouvelle &fenêtre')
})
