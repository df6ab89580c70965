import { LISTS } from '../handbook/lists'
import type { FilePassages } from '../handbook/passages'
import type { Dictionary } from '../language/dictionary'
import { spellingOf } from '../language/spelling'
import { wordsOf } from '../language/words'
import { positionAt } from '../model/passage'
import { type Problem, reporter } from '../model/problem'

/** Finding words that look alike takes a tenth of a second each; a page in another language would take minutes. */
const MAX_SUGGESTIONS = 50

/** Warns once a file of each word that neither the dictionary nor the project's list knows. */
export function checkSpelling(
  prose: readonly FilePassages[],
  dictionary: Dictionary,
  words: readonly string[],
  problems: Problem[]
): void {
  const spelling = spellingOf(dictionary, words)
  const hints = new Map<string, string>()
  for (const { file, passages } of prose) {
    const report = reporter(file, problems)
    const told = new Set<string>()
    for (const passage of passages) {
      for (const word of wordsOf(passage)) {
        const unknown = spelling.unknownPart(word.text)
        if (unknown === null || told.has(unknown)) continue
        told.add(unknown)
        const hint = hints.get(unknown) ?? (hints.size < MAX_SUGGESTIONS ? suggest(unknown, dictionary) : '')
        hints.set(unknown, hint)
        const message = `Le mot « ${unknown} » n’est pas dans le dictionnaire.${hint} S’il est juste, ajoutez-le à ${LISTS.words}.`
        report(positionAt(passage, word.start), 'orthographe', message, 'avertissement')
      }
    }
  }
}

function suggest(word: string, dictionary: Dictionary): string {
  const found = dictionary.suggest(word.toLowerCase())
  return found.length === 0 ? '' : ` Vouliez-vous dire ${found.map((text) => `« ${text} »`).join(' ou ')} ?`
}
