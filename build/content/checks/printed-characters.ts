import { passagesOf } from '../handbook/passages'
import type { Handbook } from '../handbook/read-handbook'
import { MASK, positionAt } from '../model/passage'
import { type Problem, reporter, TOP } from '../model/problem'
import { plainText } from '../../../src/shared/content/text'

/** HarfBuzz, which sets text in Chromium, makes these of others: spaces of any width, and what has no shape. */
const SET_WITHOUT_GLYPH = /[\p{Zs}\p{Default_Ignorable_Code_Point}\n\r\t]/u

/**
 * Warns of characters that the printed fonts lack, once a file each: a font of the machine draws them, so that the same
 * page has other letters, and other lines, on another one.
 * @param printed code points that the printed fonts draw
 */
export function checkPrintedCharacters(
  handbook: Handbook,
  printed: ReadonlySet<number>,
  problems: Problem[]
): void {
  const isLacking = (sign: string): boolean =>
    sign !== MASK && !SET_WITHOUT_GLYPH.test(sign) && !printed.has(sign.codePointAt(0) ?? 0)
  // A letter and its accents are drawn as one where a font has both in one.
  const lackingIn = (text: string): readonly string[] => [...text.normalize('NFC')].filter(isLacking)
  const told = new Map<string, Set<string>>()
  const tell = (file: string, sign: string, place: () => ReturnType<typeof positionAt>): void => {
    const known = told.get(file) ?? new Set()
    told.set(file, known)
    if (known.has(sign)) return
    known.add(sign)
    reporter(file, problems)(place(), 'caractere-imprime', describe(sign), 'avertissement')
  }
  for (const { file, passages } of passagesOf(handbook))
    for (const passage of passages)
      for (const sign of lackingIn(passage.text))
        tell(file, sign, () => positionAt(passage, Math.max(0, passage.text.indexOf(sign))))
  // Code is masked in passages.
  for (const { file, body } of handbook.entries)
    for (const sign of body.text.flatMap((node) => lackingIn(plainText([node])))) tell(file, sign, () => TOP)
}

function describe(sign: string): string {
  const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `Les polices imprimées n’ont pas le caractère « ${sign} » (U+${number}) : sur papier, il dépendrait du poste. Écrivez-le en toutes lettres.`
}
