import { fold } from '../../../src/shared/text/fold'
import type { Handbook } from '../handbook/read-handbook'
import { type Problem, reporter } from '../model/problem'

/** Warns of the figure to quote of a case (`chiffre`) that its list of figures (`chiffres`) gives too. */
export function checkRepeatedFigures({ entries }: Handbook, problems: Problem[]): void {
  for (const { file, matter, fields } of entries) {
    if (matter.type !== 'cas' || matter.chiffre === undefined) continue
    const quoted = matter.chiffre.valeur
    const at = (matter.chiffres ?? []).findIndex(({ valeur }) => plain(valeur) === plain(quoted))
    if (at < 0) continue
    reporter(file, problems)(
      fields.locate(['chiffres', at, 'valeur']),
      'chiffre-repete',
      `« ${quoted} » est donné deux fois sur cette page. Gardez-le dans « chiffres », ou comme « chiffre » à citer.`,
      'avertissement'
    )
  }
}

function plain(value: string): string {
  return fold(value).replace(/\s+/g, ' ').trim()
}
