import { foldTypography } from '../typography'
import type { Handbook } from '../handbook/read-handbook'
import { positionAt } from '../model/passage'
import { type Problem, reporter } from '../model/problem'

/** Sentences in which the editor speaks of the text, each with what to write instead. Folded typography. */
const META: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})nous n'avons (?:pas|ni|jamais|pu)(?!\p{L})/iu, 'Dites ce qui est établi, et citez la source.'],
  [/(?<!\p{L})(?:à|selon|de) notre (?:avis|connaissance|lecture)(?!\p{L})/iu, 'Dites ce qui est établi.'],
  [
    /(?<!\p{L})(?:notre source|nos sources)(?!\p{L})/iu,
    'Nommez la source sous « sources », non dans la phrase.'
  ],
  [
    /(?<!\p{L})n'(?:a|ont) pas (?:encore )?(?:(?:pu )?être |été )?(?:retrouvé|relu|vérifié|lu)e?s?(?!\p{L})/iu,
    'Une réserve change ce que fait le lecteur, ou disparaît.'
  ],
  [
    /(?<!\p{L})(?:ce|notre|le présent) manuel (?:ne |n'|s'|donne|dit|cite|reprend|retient|explique|compare|propose|parle|emploie)/iu,
    'Dites le fait lui-même : le manuel ne parle pas de lui.'
  ]
]

/** Warns of sentences about the editor instead of the matter. Chapters may say what the handbook is. */
export function checkMetaSentences({ entries }: Handbook, problems: Problem[]): void {
  for (const { file, matter, passages } of entries) {
    if (matter.type === 'chapitre') continue
    const report = reporter(file, problems)
    for (const passage of passages) {
      const text = foldTypography(passage.text)
      for (const [pattern, advice] of META) {
        const found = pattern.exec(text)
        if (found === null) continue
        const message = `« ${found[0]} » : l’éditeur parle de lui. ${advice}`
        report(positionAt(passage, found.index), 'phrase-sur-soi', message, 'avertissement')
      }
    }
  }
}
