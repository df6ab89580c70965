import type { Report } from '../model/problem'
import type { Body } from '../text/body'

/** Reports ids of sections used twice in a page, and headings that skip a level. */
export function checkSections(body: Body, report: Report): void {
  const lines = new Map<string, number>()
  let level = 1
  for (const { heading, line, column } of body.headings) {
    const first = lines.get(heading.id)
    if (first !== undefined) {
      report(
        { line, column },
        'identifiant-en-double',
        `L’identifiant « ${heading.id} » sert déjà à la ligne ${first}. Donnez-en un autre à ce titre.`
      )
    }
    lines.set(heading.id, first ?? line)
    if (heading.level > level + 1) {
      report(
        { line, column },
        'ordre-des-titres',
        'Un titre « ### » vient sous un titre « ## ». Utilisez « ## » ici.'
      )
    }
    level = heading.level
  }
}
