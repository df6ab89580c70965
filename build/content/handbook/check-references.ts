import type { ParsedEntry } from '../entry/parse-entry'
import { type Problem, type Report, reporter } from '../model/problem'
import { didYouMean } from '../nearest'
import { type Handbook, REGISTERS } from './read-handbook'

/** Reports keys of sources, publics and families that no register defines, and what a weak source requires. */
export function checkReferences(handbook: Handbook, problems: Problem[]): void {
  for (const entry of handbook.entries) {
    const report = reporter(entry.file, problems)
    checkSources(entry, handbook, report)
    checkLabels(entry, handbook, report)
  }
}

function checkSources(entry: ParsedEntry, handbook: Handbook, report: Report): void {
  const known = handbook.sources?.data
  if (known === undefined) return
  const seen = new Set<string>()
  for (const [index, { cle, precision = '' }] of entry.matter.sources.entries()) {
    const at = entry.fields.locate(['sources', index, 'cle'])
    const source = known[cle]
    if (source === undefined) {
      const hint = didYouMean(cle, Object.keys(known))
      report(
        at,
        'source-inconnue',
        `La source « ${cle} » n’est pas dans ${REGISTERS.sources}. Ajoutez-la.${hint}`
      )
    } else if (seen.has(`${cle} ${precision}`)) {
      report(at, 'source-en-double', `La source « ${cle} » est citée deux fois. Réunissez les deux lignes.`)
    } else if (source.confiance === 'C' && !entry.body.boxes.some(({ kind }) => kind === 'a-verifier')) {
      const message = `La source « ${cle} » est de confiance C : ce qui en vient se place dans un encadré « :::a-verifier », avec « selon… ».`
      report(at, 'source-a-verifier', message)
    }
    seen.add(`${cle} ${precision}`)
  }
}

function checkLabels({ matter, fields }: ParsedEntry, handbook: Handbook, report: Report): void {
  const manual = handbook.manual?.data
  if (manual === undefined) return
  const check = (
    key: string,
    known: Readonly<Record<string, string>>,
    path: readonly (string | number)[]
  ): void => {
    if (Object.hasOwn(known, key)) return
    const list = Object.keys(known).join(', ') || 'aucune pour le moment'
    const message = `« ${key} » n’est pas défini dans ${REGISTERS.manual}. Valeurs possibles : ${list}.`
    report(fields.locate(path), 'valeur-inconnue', message)
  }
  if ('public' in matter) {
    for (const [index, key] of matter.public.entries()) check(key, manual.publics, ['public', index])
  }
  if ('famille' in matter) check(matter.famille, manual.familles, ['famille'])
}
