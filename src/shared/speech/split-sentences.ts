import type { TextRange } from '../text/words'

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' })
/** A full stop of these ends no sentence: what they announce follows. A capital alone is a name or a part of a code. */
const ABBREVIATED =
  /(?:^|[\s(«’'])(?:art|arr|al|cf|chap|coll|éd|env|ex|fig|n|p|pp|réf|tél|vol|M|MM|Dr|Pr|\p{Lu})\.[\s»)]*$/u

/** Returns where the sentences of a text stand, in order, without the space around them; what has no word is left out. */
export function splitSentences(text: string): readonly TextRange[] {
  const ranges: { start: number; end: number }[] = []
  for (const { index, segment } of segmenter.segment(text)) {
    const last = ranges.at(-1)
    const goesOn = last !== undefined && ABBREVIATED.test(text.slice(last.start, last.end))
    // French closes its quotation marks after a space, which the segmenter takes for the end.
    const closing = last === undefined ? 0 : (/^[\s»)\]]+/.exec(segment)?.[0].length ?? 0)
    if (last !== undefined) last.end = index + (goesOn ? segment.length : closing)
    if (!goesOn) ranges.push({ start: index + closing, end: index + segment.length })
  }
  return ranges.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end)
    if (!/[\p{L}\p{N}]/u.test(sentence)) return []
    const from = start + sentence.length - sentence.trimStart().length
    return [{ start: from, end: from + sentence.trim().length }]
  })
}
