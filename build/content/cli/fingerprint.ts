import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LISTS } from '../handbook/lists'
import { fingerprintRuns, plainWords, RUN } from '../language/shingles'
import { compareText } from '../model/problem'
import { type Command, STATUS, UsageError } from './command'
import { CONTENT_OPTION, pathOf, readArguments, refuseExtra } from './options'

/** Keeps the fingerprints of a document, so that `check` refuses its sentences without the document being there. */
export const fingerprint: Command = {
  usage: 'fingerprint FICHIER.txt [--omit "TEXTE"] [--content DOSSIER]',
  purpose: `garde les empreintes d’un document dont les phrases ne doivent pas être reprises (${LISTS.fingerprints})`,
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      ...CONTENT_OPTION,
      omit: { type: 'string', multiple: true, default: [] as string[] }
    })
    const [file] = positionals
    if (file === undefined) throw new UsageError('Nommez le fichier de texte à prendre en empreintes.')
    refuseExtra(positionals, 1)
    const text = values.omit.reduce(
      (kept, omitted) => kept.replaceAll(omitted, ' '),
      await readFile(pathOf(file), 'utf8')
    )
    const words = plainWords(text).map((word) => word.text)
    const prints = [...new Set(fingerprintRuns(words))].toSorted(compareText)
    const header = `# Empreintes des suites de ${RUN} mots du document de départ (SHA-256 tronqué) : aucun mot ne s’y lit.`
    await writeFile(join(pathOf(values.content), LISTS.fingerprints), `${[header, ...prints].join('\n')}\n`)
    output.say(`${prints.length} empreintes écrites dans ${LISTS.fingerprints}.`)
    return STATUS.fine
  }
}
