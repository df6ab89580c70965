import { checkSince } from '../checks/since'
import { review } from '../checks/review'
import { examineFolder, type FolderExamination } from '../edge/compile-folder'
import { printedCharacters } from '../edge/printed-characters'
import { readEarlierPack, readMeasures } from '../edge/read-measures'
import { showFits } from '../edge/show-fits'
import { showProblems } from '../edge/show-problems'
import { loadFrench } from '../language/dictionary'
import { hasErrors, sortProblems } from '../model/problem'
import { assemblePack } from '../pack/assemble'
import { checkReadable } from '../pack/check-readable'
import { type Command, STATUS } from './command'
import { CONTENT_OPTION, pathOf, readArguments, refuseExtra } from './options'

const OPTIONS = {
  ...CONTENT_OPTION,
  strict: { type: 'boolean', default: false },
  today: { type: 'boolean', default: false },
  since: { type: 'string' },
  fit: { type: 'string' },
  json: { type: 'boolean', default: false }
} as const

/** Says everything that is wrong with the contents, and everything that deserves a look. */
export const check: Command = {
  usage: 'check [--strict] [--today] [--since PAQUET] [--fit MESURES.json] [--json] [--content DOSSIER]',
  purpose: 'dit tout ce qui ne va pas : fichier, ligne, colonne et que faire',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, OPTIONS)
    refuseExtra(positionals, 0)
    const content = pathOf(values.content)
    const examination = await examineFolder(content)
    const { handbook } = examination
    const { fits, tooWide } =
      values.fit === undefined
        ? { fits: new Map(), tooWide: new Map() }
        : await readMeasures(pathOf(values.fit))
    const advice = review(handbook, {
      dictionary: await loadFrench(),
      today: values.today ? new Date().toISOString().slice(0, 10) : null,
      fits,
      tooWide,
      printed: printedCharacters()
    })
    const lost =
      values.since === undefined ? [] : checkSince(handbook, await readEarlierPack(pathOf(values.since)))
    const pack = assemblePack(handbook)
    const refused = pack === null ? [] : await checkReadable(handbook, pack)
    const problems = sortProblems([...examination.problems, ...advice, ...lost, ...refused])
    const all: FolderExamination = { handbook, problems }
    if (!values.json && fits.size > 0) output.say(showFits(handbook, fits))
    output.say(values.json ? JSON.stringify(problems, null, 2) : showProblems(all, content))
    return hasErrors(problems) || (values.strict && problems.length > 0) ? STATUS.problems : STATUS.fine
  }
}
