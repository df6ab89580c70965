import { plainText, type TextNode } from '../../../src/shared/content/text'
import type { ParsedEntry } from '../entry/parse-entry'
import type { Handbook } from '../handbook/read-handbook'
import { positionAt } from '../model/passage'
import { type Problem, reporter, TOP } from '../model/problem'
import { foldTypography } from '../typography'

/** Words that send back to what stands before: read aloud alone, the point has no subject. */
const BACKWARD =
  /^(?:elles?|ils?|celui-ci|celle-ci|ceux-ci|celles-ci|cela|ça|ce n'est|c'est|ce sont|leurs?|mais|et|or|donc|car|sinon|en revanche|toutefois|cependant)(?![\p{L}-])/iu
/** Impersonal verbs, such as « il faut » and « il existe ». They have no subject. */
const IMPERSONAL =
  /^il (?:n'|ne )?(?:faut|y a|existe|suffit|s'agit|est (?:possible|interdit|inutile|permis)|vaut)\b/i

/** Warns of points of « À retenir » that begin with a word that stands for another one. */
export function checkTakeaways({ entries }: Handbook, problems: Problem[]): void {
  for (const entry of entries) {
    const report = reporter(entry.file, problems)
    for (const point of pointsOf(entry.body.text)) {
      const text = foldTypography(point)
      const found = BACKWARD.exec(text)
      if (found === null || IMPERSONAL.test(text)) continue
      const message = `Ce point commence par « ${found[0]} » : lu seul, il n’a pas de sujet. Nommez de quoi il s’agit.`
      report(placeOf(text, entry), 'point-sans-sujet', message, 'avertissement')
    }
  }
}

function pointsOf(nodes: readonly TextNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || node.tag !== 'box' || node.kind !== 'a-retenir') return []
    return node.children.flatMap((list) =>
      typeof list === 'string' || !('children' in list)
        ? []
        : list.children.map((item) => plainText(item).trim())
    )
  })
}

function placeOf(text: string, { body }: ParsedEntry): ReturnType<typeof positionAt> {
  const passage = body.passages.find((candidate) => foldTypography(candidate.text).trim() === text)
  return passage === undefined ? TOP : positionAt(passage, 0)
}
