import { once } from 'node:events'
import { watch as watchFolder } from 'node:fs'
import { relative } from 'node:path'
import { examineFolder } from '../edge/compile-folder'
import { showProblems } from '../edge/show-problems'
import { type Command, STATUS } from './command'
import { CONTENT_OPTION, pathOf, readArguments, refuseExtra } from './options'

/** Editors save several files at once. */
const QUIET_MS = 200

/** Checks again at every change, until it is interrupted. */
export const watch: Command = {
  usage: 'watch [--content DOSSIER]',
  purpose: 'redit ce qui ne va pas à chaque enregistrement (l’aperçu en direct est « npm run dev »)',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, CONTENT_OPTION)
    refuseExtra(positionals, 0)
    const content = pathOf(values.content)
    const tell = async (): Promise<void> => {
      const examination = await examineFolder(content)
      output.say(`\n${new Date().toLocaleTimeString('fr-FR')}\n${showProblems(examination, content)}`)
    }
    const interrupted = new AbortController()
    process.once('SIGINT', () => interrupted.abort())
    await tell()
    output.say(`Dossier surveillé : ${relative(process.cwd(), content)}. Ctrl+C pour arrêter.`)
    await onChanges(content, interrupted.signal, tell)
    return STATUS.fine
  }
}

async function onChanges(folder: string, signal: AbortSignal, tell: () => Promise<void>): Promise<void> {
  let pending: ReturnType<typeof setTimeout> | undefined
  watchFolder(folder, { recursive: true, signal }, () => {
    clearTimeout(pending)
    pending = setTimeout(() => void tell(), QUIET_MS)
  })
  await once(signal, 'abort')
  clearTimeout(pending)
}
