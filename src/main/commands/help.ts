import { EXIT_CODE_MEANINGS, EXIT_CODES } from './exit-codes'
import { OPTION_NAMES, optionOf } from './options'

/** Returns the help of the command line of the handbook of this name, in French, without a final line break. */
export function commandLineHelp(handbook: string): string {
  return [
    `${handbook}, lecture hors ligne.`,
    '',
    'Sans option, le manuel s’ouvre dans une fenêtre.',
    '',
    ...OPTION_NAMES.flatMap(usageLines),
    '',
    'Code de retour :',
    ...exitCodeNames.map((name) => `  ${String(EXIT_CODES[name]).padEnd(2)}  ${EXIT_CODE_MEANINGS[name]}`)
  ].join('\n')
}

const exitCodeNames = Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[]

function usageLines(name: (typeof OPTION_NAMES)[number]): readonly string[] {
  const { usages = [] } = optionOf(name)
  return usages.flatMap(({ form, lines }) => [`  ${form}`, ...lines.map((line) => `        ${line}`)])
}
