import { STATUS, type Command } from '../../content/cli/command'
import { readArguments, refuseExtra } from '../../content/cli/options'
import { carryFile, carryFolder } from '../repository/usb'
import { REPOSITORY_OPTION, required } from './options'

/** Prepares what a USB key carries. */
export const usb: Command = {
  usage: 'usb --repository DOSSIER --output DOSSIER|FICHIER.zip',
  purpose: 'prépare une clé USB : un dossier, ou un seul fichier si le nom finit par .zip',
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, { ...REPOSITORY_OPTION, output: { type: 'string' } })
    refuseExtra(positionals, 0)
    const [repository, place] = [required(values.repository, 'repository'), required(values.output, 'output')]
    await (place.endsWith('.zip') ? carryFile : carryFolder)(repository, place)
    output.say(`Prêt à copier : ${place}.`)
    return STATUS.fine
  }
}
