import * as v from 'valibot'
import { placeSchema } from '../../shared/model/ids'
import { contentsSchema, PACK_FILES } from '../../shared/model/pack'
import { DEFAULT_PRINT_FORMAT, type PrintFormat } from '../../shared/model/print-job'
import { findRemedies, fitsRoom, linesBeyond, type PageFit } from '../../shared/print/fit'
import type { FitReport, MeasuredFit } from '../../shared/print/fit-report'
import type { Library } from '../content/pack/library'
import { openFitWindow } from './fit-window.electron'
import type { PrintRenderer } from './renderer'

/** What is meant to fit a sheet. */
const FITTED = new Set(['fiche', 'idee-recue'])

/** Returns how every fiche fits its pages, measured as the preview does. Rejects where one cannot be drawn. */
export async function measureFits(
  library: Library,
  renderer: PrintRenderer,
  onMeasured: (line: string) => void
): Promise<FitReport> {
  const entries = await fittedEntries(library)
  const window = openFitWindow()
  const measured: Record<string, FitReport['entries'][string]> = {}
  const measure = async (entry: string, format: PrintFormat): Promise<PageFit> => {
    const place = v.parse(placeSchema, { entry, section: null })
    const pdf = await renderer.sketch({ kind: 'entry', place, format })
    if (pdf === null) throw new Error(`${entry} cannot be drawn`)
    return window.measure(pdf)
  }
  try {
    for (const [index, entry] of entries.entries()) {
      const inLayout = (layout: PrintFormat['layout']): Promise<MeasuredFit> =>
        measureLayout({ ...DEFAULT_PRINT_FORMAT, layout }, (format) => measure(entry, format))
      measured[entry] = { 'one-page': await inLayout('one-page'), 'two-sided': await inLayout('two-sided') }
      onMeasured(`[${index + 1}/${entries.length}] ${entry}`)
    }
  } finally {
    window.close()
  }
  return { kind: 'print-fit', format: 1, version: library.manifest.version, entries: measured }
}

async function measureLayout(
  format: PrintFormat,
  measure: (format: PrintFormat) => Promise<PageFit>
): Promise<MeasuredFit> {
  const fit = await measure(format)
  const remedies = fitsRoom(fit, format)
    ? []
    : await findRemedies(format, async (other) => fitsRoom(await measure(other), other))
  return {
    pages: fit.lines.length,
    beyond: linesBeyond(fit, format),
    remedies: remedies.map(({ words }) => words)
  }
}

async function fittedEntries(library: Library): Promise<readonly string[]> {
  const file = await library.read(PACK_FILES.contents)
  if (file.kind !== 'found') throw new Error('The contents cannot be read')
  const { entries } = v.parse(contentsSchema, JSON.parse(Buffer.from(file.bytes).toString('utf8')))
  return entries.filter(({ type }) => FITTED.has(type)).map(({ id }) => id)
}
