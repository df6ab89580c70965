import { OPTION_NAMES, optionOf } from '../../../src/main/commands/options'
import { PRINT_FORMATS } from '../../../src/main/commands/print-formats'

/** Returns what bash completes after the name of the program: options, and their values where they are known. */
export function bashCompletion(id: string): string {
  const offered = OPTION_NAMES.filter((name) => optionOf(name).developmentOnly !== true)
  const words = offered.map((name) => `--${name}${optionOf(name).value === null ? '' : '='}`)
  const paths = offered.filter((name) => optionOf(name).path === true)
  const command = `_${id.replaceAll('-', '_')}`
  return `# bash completion for ${id}
${command}() {
  local word=$2 option value
  COMPREPLY=()
  # Bash takes « = » for a word of its own.
  if [[ $word == = ]]; then option=$3 value=
  elif [[ \${COMP_WORDS[COMP_CWORD - 1]} == = ]]; then option=\${COMP_WORDS[COMP_CWORD - 2]} value=$word
  fi
  case \${option-} in
    ${paths.map((name) => `--${name}`).join(' | ')}) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$value") ;;
    --format) mapfile -t COMPREPLY < <(compgen -W '${Object.keys(PRINT_FORMATS).join(' ')}' -- "$value") ;;
    '')
      mapfile -t COMPREPLY < <(compgen -W '${words.join(' ')}' -- "$word")
      [[ \${COMPREPLY-} == *= ]] && compopt -o nospace 2>/dev/null
      ;;
  esac
  return 0
}
complete -F ${command} ${id}
`
}
