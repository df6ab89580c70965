import { EXIT_CODE_MEANINGS, EXIT_CODES } from '../../../src/main/commands/exit-codes'
import { OPTION_NAMES, optionOf } from '../../../src/main/commands/options'
import type { PackageIdentity } from '../built-in/identity'
import { shownVersion, type Build } from '../release'
import { installedPlaces } from './places'

/** Returns the manual page of the command, in French: https://man7.org/linux/man-pages/man7/man.7.html. */
export function manPage(identity: PackageIdentity, build: Build): string {
  const { id, name, summary, linkScheme } = identity
  const { configuration, data } = installedPlaces(identity)
  const usages = OPTION_NAMES.flatMap((option) => optionOf(option).usages ?? [])
  const codes = Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[]
  const files = [
    ['~/.config/' + id, 'signets, dossiers, réglages et versions d’une personne'],
    [configuration, 'réglages de l’administrateur'],
    [data, 'versions du contenu pour tout le poste']
  ]
  return `${[
    `.TH ${id.toUpperCase()} 1 ${build.date} "${id} ${shownVersion(build)}" "${roff(name)}"`,
    '.SH NOM',
    `${roff(id)} \\- ${roff(summary)}`,
    '.SH SYNOPSIS',
    `.B ${roff(id)}`,
    `[\\fIOPTIONS\\fR] [\\fI${roff(linkScheme)}://lire/PAGE\\fR | \\fIFICHIER\\fR]`,
    '.SH DESCRIPTION',
    `${roff(name)}, lecture hors ligne. Sans option, le manuel s’ouvre dans une fenêtre. Un lien l’ouvre à sa page.`,
    '.SH OPTIONS',
    ...usages.flatMap(({ form, lines }) => ['.TP', `.B ${roff(form)}`, roff(lines.join(' '))]),
    '.SH CODE DE RETOUR',
    ...codes.flatMap((code) => ['.TP', `.B ${EXIT_CODES[code]}`, roff(EXIT_CODE_MEANINGS[code])]),
    '.SH FICHIERS',
    ...files.flatMap(([place = '', holds = '']) => ['.TP', `.I ${roff(place)}`, roff(holds)])
  ].join('\n')}\n`
}

/** Returns a text as roff takes it literally, inside the quotes of an argument too. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^([.'])/, '\\&$1')
}
