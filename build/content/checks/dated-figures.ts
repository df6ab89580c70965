import type { Handbook } from '../handbook/read-handbook'
import { wordsOf } from '../language/words'
import { positionAt } from '../model/passage'
import { type Problem, reporter } from '../model/problem'

/** An amount, a share, or a number of millions. */
const FIGURE = /\d[\d \u00A0\u202F.,]*[ \u00A0\u202F]?(?:€|%|euros?\b|millions?\b|milliards?\b)/
const YEAR = /\b(?:19|20)\d{2}\b/
/** Shorter ones are cells of a table, or titles. */
const FEWEST_WORDS = 8

/** Warns of figures without a year in their paragraph. Those of a template are to be filled in, or agreed on. */
export function checkDatedFigures({ entries }: Handbook, problems: Problem[]): void {
  for (const { file, matter, body } of entries) {
    if (matter.type === 'modele') continue
    const report = reporter(file, problems)
    for (const passage of body.passages) {
      const found = FIGURE.exec(passage.text)
      if (found === null || YEAR.test(passage.text) || wordsOf(passage).length < FEWEST_WORDS) continue
      const message = `« ${found[0].trim()} » n’a pas de date. Dites de quand est ce chiffre, dans la même phrase.`
      report(positionAt(passage, found.index), 'chiffre-sans-date', message, 'avertissement')
    }
  }
}
