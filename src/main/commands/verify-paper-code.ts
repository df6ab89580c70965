import { placeKey, type LoosePlace } from '../../shared/content/ids'
import { contentsSchema, PACK_FILES, type Contents } from '../../shared/content/pack'
import { paperCodesSchema } from '../../shared/content/paper-codes'
import { judgePaperCode, type PaperFinding } from '../../shared/paper-code/judge-paper-code'
import { printedCode } from '../../shared/paper-code/paper-code'
import { readPaperCode } from '../../shared/paper-code/read-paper-code'
import { unreadableWords } from '../../shared/paper-code/reading-words'
import { EXIT_CODES } from './exit-codes'
import { historyLines, historyOf, type ToldPrintedHistory, type ReadableVersion } from './printed-history'
import { frenchDate } from '../../shared/french/dates'
import { quoted } from '../../shared/french/quoted'
import { readPackFile } from '../content/pack/read-pack-file'

/** What the command line answers about a code on paper. */
export interface PaperCodeAnswer {
  readonly exitCode: number
  /** One sentence a line, in French. */
  readonly text: string
  /** The same for programs. */
  readonly data: object
}

const STATE_CODES = {
  current: EXIT_CODES.done,
  changed: EXIT_CODES.paperChanged,
  withdrawn: EXIT_CODES.paperWithdrawn
} as const

/** What a code says of one place; where it changed and another version tells, what became of it. */
type ToldFinding = PaperFinding & { readonly printed?: ToldPrintedHistory }

/**
 * Returns what a typed code says of the content that is read. Rejects where that cannot be read.
 * @param versions all of this workstation, newest first
 */
export async function verifyPaperCode(
  typed: string,
  active: ReadableVersion,
  versions: readonly ReadableVersion[]
): Promise<PaperCodeAnswer> {
  const reading = readPaperCode(typed)
  if (reading.outcome !== 'read') {
    const text = unreadableWords(reading)
    return { exitCode: EXIT_CODES.misused, text, data: { outcome: reading.outcome, message: text } }
  }
  const { code } = reading
  const contents = await readPackFile(active.pack, PACK_FILES.contents, contentsSchema)
  const codes = await readPackFile(active.pack, PACK_FILES.paperCodes, paperCodesSchema)
  const findings = await Promise.all(
    judgePaperCode(code, codes, contents.retired).map(async (finding): Promise<ToldFinding> => {
      if (finding.state !== 'changed') return finding
      // The history is optional: a version that cannot be read does not change the verdict.
      const printed = await historyOf(code, finding.place, active, versions).catch(() => null)
      return printed === null ? finding : { ...finding, printed }
    })
  )
  const [first] = findings
  const { id, version } = contents.identity
  const outcome = first?.state ?? 'unknown'
  return {
    exitCode: first === undefined ? EXIT_CODES.paperUnknown : STATE_CODES[first.state],
    text:
      first === undefined
        ? `Code inconnu de la version ${version} du contenu\u00a0: la fiche vient d’un autre manuel, ou d’une version plus récente.`
        : findings.flatMap((finding) => lines(finding, contents)).join('\n'),
    data: { outcome, code: printedCode(code), content: { id, version }, findings }
  }
}

function lines(finding: ToldFinding, contents: Contents): readonly string[] {
  const history = finding.printed ? historyLines(finding.printed, contents.identity.version) : []
  return [sentence(finding, contents), ...history]
}

function sentence(finding: PaperFinding, contents: Contents): string {
  if (finding.state === 'withdrawn') {
    const { place, retiredOn, successor, reason } = finding.retired
    const followed = successor === null ? '' : ` Remplacée par\u00a0: ${nameOf(successor, contents)}.`
    return `Retirée du manuel le ${frenchDate(retiredOn)}\u00a0: ${placeKey(place)}.${reason === null ? '' : ` ${reason}`}${followed}`
  }
  const state = finding.state === 'current' ? 'À jour' : 'Modifiée depuis l’impression'
  const reviewed = contents.entries.find(({ id }) => id === finding.place.entry)?.reviewedOn
  const review = reviewed === undefined ? '' : `, revue le ${frenchDate(reviewed)}`
  return `${state}\u00a0: ${nameOf(finding.place, contents)}${review}.`
}

function nameOf(place: LoosePlace, { entries }: Contents): string {
  const entry = entries.find(({ id }) => id === place.entry)
  const section = entry?.sections.find(({ id }) => id === place.section)
  const titles = [entry?.title, section?.title].filter((title) => title !== undefined)
  return `${quoted(titles.join(' › '))} (${placeKey(place)})`
}
