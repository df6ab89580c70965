import { type Problem, reporter } from '../model/problem'
import { positionAt } from '../model/passage'
import { PLACEHOLDER } from '../schema/skeleton-parts'
import { passagesOf } from './passages'
import type { Handbook } from './read-handbook'

/** Reports what a skeleton left to be written. */
export function checkPlaceholders(handbook: Handbook, problems: Problem[]): void {
  for (const { file, passages } of passagesOf(handbook)) {
    const report = reporter(file, problems)
    for (const passage of passages) {
      const offset = passage.text.indexOf(PLACEHOLDER)
      if (offset === -1) continue
      const at = positionAt(passage, offset)
      report(at, 'a-completer', `« ${PLACEHOLDER} » : écrivez ce qui manque ici.`)
    }
  }
}
