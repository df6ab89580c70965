import * as v from 'valibot'
import { kindOf } from '../../shared/content/kinds'
import type { EntrySummary } from '../../shared/content/entry'
import { contentsSchema, PACK_FILES } from '../../shared/content/pack'
import { DEFAULT_PRINT_FORMAT } from '../../shared/print/default-format'
import type { PrintFormat, PrintJob } from '../../shared/print/job'
import { FITTED_LAYOUTS, PRINT_LAYOUTS, type FittedLayout } from '../../shared/print/layouts'
import { findRemedies, fitsRoom, linesBeyond, type PageFit } from '../../shared/print/fit'
import { measuredFitsSchema, type FitReport, type MeasuredFit } from '../../shared/print/fit-report'
import type { Pack } from '../content/pack/open-pack'
import { openFitWindow, type FitWindow } from './fit-window.electron'
import type { PrintRenderer } from './renderer'

type TooWide = FitReport['tooWide'][string]

/**
 * Returns how every fiche fits its pages, measured as the preview does, and what is too wide in any entry. Rejects where
 * one cannot be drawn.
 */
export async function measureFits(
  pack: Pack,
  renderer: PrintRenderer,
  onMeasured: (line: string) => void
): Promise<FitReport> {
  const all = await readEntries(pack)
  const window = openFitWindow()
  const entries: Record<string, FitReport['entries'][string]> = {}
  const tooWide: Record<string, TooWide> = {}
  try {
    for (const [index, entry] of all.entries()) {
      const wide = await findWide(entry, renderer)
      if (wide.length > 0) tooWide[entry.id] = wide
      else if (kindOf(entry.type).fitsSheet) entries[entry.id] = await measureEntry(entry, renderer, window)
      onMeasured(`[${index + 1}/${all.length}] ${entry.id}`)
    }
  } finally {
    window.close()
  }
  return { kind: 'print-fit', format: 2, version: pack.manifest.version, entries, tooWide }
}

function jobOf({ id }: EntrySummary, format: PrintFormat): PrintJob {
  return { kind: 'entry', place: { entry: id, section: null }, format }
}

/** Returns what is too wide in each layout. Narrow margins leave more room: what fits the usual ones fits them too. */
async function findWide(entry: EntrySummary, renderer: PrintRenderer): Promise<TooWide> {
  const found: TooWide[number][] = []
  for (const layout of PRINT_LAYOUTS) {
    const refused = await renderer.dryRun(jobOf(entry, { ...DEFAULT_PRINT_FORMAT, layout }))
    if (refused === null) continue
    if (refused.wide === null) throw new Error(`${entry.id} cannot be drawn: ${refused.error}`)
    found.push({ layout, ...refused.wide })
  }
  return found
}

async function measureEntry(
  entry: EntrySummary,
  renderer: PrintRenderer,
  window: FitWindow
): Promise<FitReport['entries'][string]> {
  const measure = async (format: PrintFormat): Promise<PageFit> => {
    const draft = await renderer.draft(jobOf(entry, format))
    if (!draft.ok) throw new Error(`${entry.id} cannot be drawn: ${draft.message}`)
    return window.measure(draft.pdf, format)
  }
  const inLayout = (layout: FittedLayout): Promise<MeasuredFit> =>
    measureLayout({ ...DEFAULT_PRINT_FORMAT, layout }, measure)
  const measured: Partial<Record<FittedLayout, MeasuredFit>> = {}
  for (const layout of FITTED_LAYOUTS) measured[layout] = await inLayout(layout)
  return v.parse(measuredFitsSchema, measured)
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

async function readEntries(pack: Pack): Promise<readonly EntrySummary[]> {
  const file = await pack.read(PACK_FILES.contents)
  if (file.kind !== 'found') throw new Error('The contents cannot be read')
  return v.parse(contentsSchema, JSON.parse(Buffer.from(file.bytes).toString('utf8'))).entries
}
