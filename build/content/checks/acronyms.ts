import type { FilePassages } from '../handbook/passages'
import type { Handbook } from '../handbook/read-handbook'
import { withoutElision, wordsOf } from '../language/words'
import { type ProsePassage, positionAt } from '../model/passage'
import { type Problem, reporter } from '../model/problem'
import { namesOf } from '../schema/front-matter'
import { LISTS } from '../handbook/lists'

/** Two capitals or more. Roman numerals are none. */
const ACRONYM = /^\p{Lu}{2,}s?$/u
const ROMAN = /^[IVXLC]+$/

/** Warns once a page of acronyms that neither the handbook, nor the page itself, nor the list of words explains. */
export function checkAcronyms(prose: readonly FilePassages[], handbook: Handbook, problems: Problem[]): void {
  const known = knownAcronyms(handbook)
  for (const { file, passages } of prose) {
    const report = reporter(file, problems)
    const explained = new Set([...known, ...explainedIn(passages)])
    for (const { acronym, passage, start } of acronymsOf(passages)) {
      if (explained.has(acronym)) continue
      explained.add(acronym)
      const message = `Le sigle « ${acronym} » n’est expliqué nulle part. Écrivez « nom complet (${acronym}) », faites-en une définition, ou ajoutez-le à ${LISTS.words}.`
      report(positionAt(passage, start), 'sigle-sans-definition', message, 'avertissement')
    }
  }
}

/** Acronyms of definitions, of titles (an organisation's page explains its name), of licences and of the list of words. */
function knownAcronyms({ entries, licences, lists }: Handbook): ReadonlySet<string> {
  const names = (licences?.data ?? []).flatMap(({ spdx, nom }) => [...spdx.split('-'), nom])
  const texts = entries.flatMap(({ matter }) => [matter.titre, ...namesOf(matter)])
  const found = [...names, ...texts].flatMap((text) =>
    acronymsOf([{ text, anchors: [] }]).map(({ acronym }) => acronym)
  )
  return new Set([...found, ...lists.words])
}

/** « Règlement général (RGPD) » or « RGPD (règlement général) » explains it for the page. */
function explainedIn(passages: readonly ProsePassage[]): string[] {
  return passages.flatMap(({ text }) =>
    Array.from(
      text.matchAll(/\((\p{Lu}{2,})\)|(?<!\p{L})(\p{Lu}{2,}) \(/gu),
      (match) => match[1] ?? match[2] ?? ''
    )
  )
}

interface FoundAcronym {
  readonly acronym: string
  readonly passage: ProsePassage
  readonly start: number
}

/** « 6264/SG » and « CC-BY-SA » are references, whose parts are not looked at. */
function acronymsOf(passages: readonly ProsePassage[]): FoundAcronym[] {
  return passages.flatMap((passage) =>
    wordsOf(passage).flatMap(({ text, start }) => {
      const word = withoutElision(text)
      if (passage.text[start - 1] === '/' || !ACRONYM.test(word) || ROMAN.test(word)) return []
      return [{ acronym: word.replace(/s$/, ''), passage, start }]
    })
  )
}
