import type { SourceFile } from '../model/source'
import { tinyHandbook } from './tiny-handbook'

const WORDS =
  'administration logiciel commun licence service public donnée code réversibilité marché achat ouverture agent usage projet communauté méthode sécurité accès partage'.split(
    ' '
  )

/** Returns a sound handbook of `count` generated fiches in chapters of a hundred; the same count, the same words. */
export function manyFiches(count: number): readonly SourceFile[] {
  const next = randomNumbers(count)
  const fiches = Array.from({ length: count }, (_, index) => fiche(index, count, next))
  const chapters = Array.from({ length: Math.ceil(count / 100) }, (_, index) => `chap-${index}`)
  const outline = chapters.map((id, index) => {
    const children = fiches.slice(index * 100, (index + 1) * 100).map((child) => `    - ${child.id}\n`)
    return `- ${id}:\n${children.join('')}`
  })
  return tinyHandbook({
    'sommaire.yaml': `- chap-un\n- fiche-une\n- def-mot\n${outline.join('')}`,
    ...Object.fromEntries(chapters.map((id) => [`chapitres/${id}.md`, chapter(id)])),
    ...Object.fromEntries(fiches.map(({ id, text }) => [`fiches/${id}.md`, text]))
  })
}

function fiche(
  index: number,
  count: number,
  next: () => number
): { readonly id: string; readonly text: string } {
  const id = `fiche-n${index}`
  const sentence = (): string => {
    const words = Array.from({ length: 14 }, () => WORDS[Math.floor(next() * WORDS.length)] ?? '')
    return `L'${words.join(' ')} ${index} : voyez.`
  }
  const paragraph = (): string => Array.from({ length: 5 }, sentence).join(' ')
  const section = (n: number): string =>
    `## Partie ${n} {#partie-${n}}\n\n${paragraph()}\n\n- **${sentence()}**\n- [${sentence()}](fiche-n${Math.floor(next() * count)}#partie-1)\n`
  return {
    id,
    text: `${header(id, 'fiche', `Fiche ${index}`, 'public: [agent]\nquand: Toujours.\n')}:::a-retenir
- ${sentence()}
- ${sentence()}
- ${sentence()}
:::

${[1, 2, 3].map(section).join('\n')}`
  }
}

function chapter(id: string): string {
  return `${header(id, 'chapitre', `Chapitre ${id}`, '')}Lisez [le mot](def-mot).\n`
}

function header(id: string, type: string, title: string, fields: string): string {
  return `---\nid: ${id}\ntype: ${type}\ntitre: ${title}\nresume: Ce que dit ${id}.\nrevu_le: 2026-11-01\n${fields}sources:\n  - cle: livre\n---\n`
}

/** A linear congruential generator: the same numbers on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
