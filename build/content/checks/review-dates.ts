import type { Handbook } from '../handbook/read-handbook'
import { type Problem, reporter } from '../model/problem'

/** How long a review holds. */
const MONTHS = 12

/**
 * Warns of facts that were sure until an earlier day, and of entries reviewed more than twelve months before `today` or,
 * where it is null, before the day of the version: the result then depends on the content alone.
 */
export function checkReviewDates(handbook: Handbook, today: string | null, problems: Problem[]): void {
  const day = today ?? handbook.manual?.data.publie_le
  if (day === undefined) return
  for (const { file, matter, fields } of handbook.entries) {
    const report = reporter(file, problems)
    const until = matter.valable_jusqu_au
    if (until !== undefined && until < day) {
      const message = `Les faits de cette entrée étaient sûrs jusqu’au ${until}. Vérifiez-les, puis repoussez « valable_jusqu_au ».`
      report(fields.locate(['valable_jusqu_au']), 'faits-perimes', message, 'avertissement')
    }
    const at = fields.locate(['revu_le'])
    if (hasReviewLapsed(matter.revu_le, day)) {
      report(
        at,
        'a-relire',
        `Cette entrée a été relue il y a plus d’un an (${matter.revu_le}). Relisez-la, vérifiez ses sources et mettez « revu_le » à jour.`,
        'avertissement'
      )
    } else if (matter.revu_le > day) {
      report(at, 'date-a-venir', `« revu_le » (${matter.revu_le}) est postérieur au ${day}.`, 'avertissement')
    }
  }
}

/** Returns whether a review of `reviewedOn` no longer holds on `day`, both `YYYY-MM-DD`. */
export function hasReviewLapsed(reviewedOn: string, day: string): boolean {
  return reviewedOn < monthsBefore(day, MONTHS)
}

/** Days as text compare like days; a day that does not exist in the earlier month compares well too. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const count = year * 12 + month - 1 - months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-${day.slice(8)}`
}
