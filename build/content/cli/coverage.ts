import { examineFolder } from '../edge/compile-folder'
import { REGISTERS } from '../handbook/read-handbook'
import { measureCoverage } from '../measure/coverage'
import { type Command, STATUS } from './command'
import { CONTENT_OPTION, pathOf, readArguments, refuseExtra } from './options'

/** Says which entry covers each id of the inventory. */
export const coverage: Command = {
  usage: 'coverage [--json] [--content DOSSIER]',
  purpose: `dit quelle entrée couvre chaque identifiant de ${REGISTERS.inventory}`,
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      ...CONTENT_OPTION,
      json: { type: 'boolean', default: false }
    })
    refuseExtra(positionals, 0)
    const { handbook } = await examineFolder(pathOf(values.content))
    const found = measureCoverage(handbook)
    if (values.json) {
      output.say(JSON.stringify(found, null, 2))
    } else {
      for (const { id, entry, file } of found.ids)
        output.say(`${id}  →  ${entry === null ? 'absent' : `${entry} (${file})`}`)
      output.say(`${found.covered} identifiants couverts sur ${found.total}.`)
    }
    return found.missing.length === 0 ? STATUS.fine : STATUS.problems
  }
}
