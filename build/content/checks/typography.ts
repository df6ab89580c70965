import type { FilePassages } from '../handbook/passages'
import { positionAt } from '../model/passage'
import { type Problem, reporter } from '../model/problem'

/** What the compiler cannot set by itself, since it only replaces a character by another. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{L}\p{N})»%])[;!?](?=\s|$)/gu, 'Il manque une espace avant ce signe.'],
  [/(?<=[\p{L}\p{N})»%]):(?=\s|$)/gu, 'Il manque une espace avant « : ».'],
  [/«(?=[^\s\u00A0\u202F])/gu, 'Il manque une espace après « « ».'],
  [/(?<=[^\s\u00A0\u202F])»/gu, 'Il manque une espace avant « » ».'],
  [/[ \u00A0\u202F](?=[,.](?:\s|$))/gu, 'Retirez l’espace avant ce signe.'],
  [/"/gu, 'Les guillemets français sont « et ».'],
  [/\.{3}/gu, 'Les points de suspension sont un seul signe : …'],
  [/(?<=[^\s|-] )-(?= \S)/gu, 'Le tiret d’une incise est « – » (demi-cadratin), pas un trait d’union.'],
  [/(?<=\S) {2,}(?=\S)/gu, 'Il y a deux espaces de suite.'],
  [/(?<![\p{L}\p{N}])\d+(?:ère|ere|ème|eme|ième)s?(?!\p{L})/gu, 'Les ordinaux s’écrivent 1er, 1re, 2e, 3e.'],
  [/(?<![\p{L}\p{N}])[nN]°(?=\d)/gu, 'Il manque une espace après « n° ».'],
  [/(?<![\p{L}\p{N}])[nN]o (?=\d)/gu, 'L’abréviation de « numéro » est « n° ».']
]

/** Warns of what departs from French typography and only the editor can mend. */
export function checkTypography(prose: readonly FilePassages[], problems: Problem[]): void {
  for (const { file, passages } of prose) {
    const report = reporter(file, problems)
    for (const passage of passages) {
      for (const [pattern, message] of FAULTS) {
        for (const { index } of passage.text.matchAll(pattern)) {
          report(positionAt(passage, index), 'typographie', message, 'avertissement')
        }
      }
    }
  }
}
