import { compareOnPaper } from '../../shared/changes/compare-on-paper'
import { readEditions } from '../../shared/changes/read-editions'
import type { Place } from '../../shared/content/ids'
import { PACK_FILES } from '../../shared/content/pack'
import { paperCodesSchema } from '../../shared/content/paper-codes'
import type { PaperCode } from '../../shared/paper-code/paper-code'
import { paperHistory, type CodedVersion, type PaperHistory } from '../../shared/paper-code/paper-history'
import type { Pack } from '../content/pack/open-pack'
import { editionFiles, readPackFile } from '../content/pack/read-pack-file'
import { changeLines, tellChange, type ToldChange } from './tell-change'

/** A version of this workstation. */
export interface ReadableVersion {
  readonly version: string
  readonly pack: Pack
}

/** What became of a sheet since it was printed. */
export interface ToldPrintedHistory {
  readonly history: PaperHistory
  /** From the version of the sheet to the one that is read. */
  readonly changes: readonly ToldChange[]
}

/**
 * Returns what became of a sheet; null where no other version of this workstation said what it says.
 * @param versions newest first
 * @throws where a version cannot be read
 */
export async function historyOf(
  code: PaperCode,
  place: Place,
  reading: ReadableVersion,
  versions: readonly ReadableVersion[]
): Promise<ToldPrintedHistory | null> {
  const coded = await Promise.all(versions.map(readCodes))
  const history = paperHistory(code, place, coded, reading.version)
  const printed = versions.find(({ version }) => version === history?.printedFrom)
  if (history === null || printed === undefined) return null
  const editions = await readEditions(editionFiles(printed.pack), editionFiles(reading.pack))
  return { history, changes: compareOnPaper(...editions, place).map(tellChange) }
}

/** Returns a history as lines of text, in French. */
export function historyLines({ history, changes }: ToldPrintedHistory, reading: string): readonly string[] {
  const { printedFrom } = history
  const first =
    history.kind === 'outdated'
      ? `Périmée depuis la version ${history.since}, imprimée d’après la version ${printedFrom}.`
      : `Imprimée d’après la version ${printedFrom}, plus récente que celle qui est lue (${reading}).`
  if (changes.length === 0)
    return [first, 'Le texte est le même ; seule la date de revue ou une mention a changé.']
  return [
    first,
    `De la version ${printedFrom} à la version ${reading} ([-retiré-], {+ajouté+}) :`,
    ...changes.flatMap(changeLines)
  ]
}

/** Returns a version with its codes; with none where its file of codes cannot be read. */
async function readCodes({ version, pack }: ReadableVersion): Promise<CodedVersion> {
  const codes = await readPackFile(pack, PACK_FILES.paperCodes, paperCodesSchema).catch(() => null)
  return { version, codes: codes ?? { codes: {}, retired: {} } }
}
