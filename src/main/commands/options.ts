import {
  BOOK_FORMAT,
  FORMATS,
  LARGE_FORMAT,
  PRINT_FORMATS,
  SHEET_OPTIONS,
  USUAL_FORMAT
} from './print-formats'
import type { Option } from './option'

/**
 * Every option, in the order of the help. All that is known of options is derived from it: which are commands, which
 * answer JSON, which are for development, and the help.
 */
export const OPTIONS = {
  'print-fiche': {
    value: 'un identifiant : --print-fiche=IDENTIFIANT, ou --print-fiche=all',
    command: true,
    prints: true,
    usages: [
      {
        form: '--print-fiche=IDENTIFIANT --output=FICHIER.pdf',
        lines: [
          'écrit une fiche en PDF, sans ouvrir de fenêtre ;',
          'IDENTIFIANT#SECTION n’en écrit qu’une section'
        ]
      },
      {
        form: '--print-fiche=all --output=DOSSIER',
        lines: ['écrit toutes les fiches du manuel, un fichier PDF par fiche']
      }
    ]
  },
  'print-dossier': {
    value: 'un fichier : --print-dossier=DOSSIER.json',
    path: true,
    command: true,
    prints: true,
    usages: [
      {
        form: '--print-dossier=DOSSIER.json --output=FICHIER.pdf',
        lines: ['écrit un dossier de réunion, avec la couverture et le sommaire qu’il prévoit']
      }
    ]
  },
  'print-handbook': {
    value: null,
    command: true,
    prints: true,
    usages: [
      {
        form: '--print-handbook --output=FICHIER.pdf',
        lines: ['écrit le manuel entier, avec couverture et sommaire']
      }
    ]
  },
  'print-fit': {
    value: null,
    command: true,
    prints: true,
    usages: [
      {
        form: '--print-fit --output=MESURES.json',
        lines: ['mesure comment les fiches tiennent sur leurs pages, et ce qui est plus large que la page']
      }
    ]
  },
  output: { value: 'un chemin : --output=FICHIER.pdf', path: true },
  format: {
    value: `un format : --format=${FORMATS.join(' ou ')}`,
    usages: [
      {
        form: `--format=${Object.keys(PRINT_FORMATS).join('|')}`,
        lines: [`règle la mise en pages ; sans elle : celle de l’administration, ou ${USUAL_FORMAT}`]
      },
      {
        form: `--format=${BOOK_FORMAT}`,
        lines: ['écrit un livre pour liseuse (EPUB 3) au lieu d’un PDF : --output=FICHIER.epub']
      }
    ]
  },
  'large-print': {
    value: null,
    usages: [
      {
        form: '--large-print',
        lines: [
          `comme --format=${LARGE_FORMAT} (18 points)`,
          '(sur un serveur Linux sans écran, ajoutez --ozone-platform=headless)'
        ]
      }
    ]
  },
  sheets: {
    value: `une disposition : --sheets=${SHEET_OPTIONS.join(' ou ')}`,
    usages: [
      {
        form: `--sheets=${SHEET_OPTIONS.join('|')}`,
        lines: ['met deux pages A5 par face A4, à plier (livret, bord court) ou à la suite']
      }
    ]
  },
  'import-content': {
    value: 'un dossier ou un fichier : --import-content=CHEMIN',
    path: true,
    command: true,
    json: true,
    usages: [
      {
        form: '--import-content=CHEMIN [--machine] [--json]',
        lines: [
          'installe une version du contenu depuis un dossier ou un fichier,',
          'pour vous seul ou, avec --machine, pour tout le poste'
        ]
      }
    ]
  },
  'check-content': {
    value: null,
    command: true,
    json: true,
    usages: [
      {
        form: '--check-content [--machine] [--json]',
        lines: ['demande au serveur de contenu s’il a une version plus récente, sans rien installer']
      }
    ]
  },
  'update-content': {
    value: null,
    command: true,
    json: true,
    usages: [
      {
        form: '--update-content [--machine] [--json]',
        lines: ['installe la version plus récente que le serveur de contenu propose']
      }
    ]
  },
  machine: { value: null },
  'content-status': {
    value: null,
    command: true,
    json: true,
    usages: [
      {
        form: '--content-status [--json]',
        lines: ['affiche les versions installées, celle qui est lue et la dernière vérification']
      }
    ]
  },
  'choose-version': {
    value: 'une version : --choose-version=2026.12.1, ou --choose-version=newest',
    command: true,
    usages: [
      {
        form: '--choose-version=VERSION|newest',
        lines: ['fait lire au prochain démarrage une version présente sur ce poste, ou la plus récente']
      }
    ]
  },
  'print-policies': {
    value: null,
    command: true,
    json: true,
    usages: [
      {
        form: '--print-policies [--json]',
        lines: ['affiche ce que l’administration a réglé pour ce poste, et les fautes de son fichier']
      }
    ]
  },
  'check-policies': {
    value: 'un fichier : --check-policies=FICHIER',
    path: true,
    command: true,
    json: true,
    usages: [
      {
        form: '--check-policies=FICHIER [--json]',
        lines: ['examine un fichier de politiques avant de le déployer']
      }
    ]
  },
  'self-test': {
    value: null,
    command: true,
    json: true,
    usages: [
      {
        form: '--self-test [--json]',
        lines: [
          'vérifie cette installation\u00a0: contenu, recherche, impression, profil, bac à sable, fusibles,',
          'politiques, réseau'
        ]
      }
    ]
  },
  'verify-code': {
    value: 'les huit caractères du bas de la page : --verify-code=CODE',
    command: true,
    json: true,
    usages: [
      {
        form: '--verify-code=CODE [--json]',
        lines: ['dit si une fiche imprimée est à jour, d’après le code au bas de la page']
      }
    ]
  },
  json: { value: null },
  'user-data-dir': {
    value: 'un dossier : --user-data-dir=DOSSIER',
    path: true,
    usages: [
      {
        form: '--user-data-dir=DOSSIER',
        lines: ['emploie ce dossier pour les signets, les versions et la reprise de lecture']
      }
    ]
  },
  'content-root': { value: 'un fichier : --content-root=FICHIER', path: true, developmentOnly: true },
  'machine-root': { value: 'un dossier : --machine-root=DOSSIER', path: true, developmentOnly: true },
  version: { value: null, usages: [{ form: '--version', lines: ['affiche la version'] }] },
  help: { value: null, usages: [{ form: '--help', lines: ['affiche cette aide'] }] }
} as const satisfies Readonly<Record<string, Option>>

export type OptionName = keyof typeof OPTIONS

/** The options that the application may be started for. */
export type CommandOptionName = {
  [N in OptionName]: (typeof OPTIONS)[N] extends { readonly command: true } ? N : never
}[OptionName]

/** What is known of an option, whichever it is. */
export function optionOf(name: OptionName): Option {
  return OPTIONS[name]
}

/** The names of all options, in the order of the help. */
export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[]

/** The names of all commands, in the order of the help. */
export const COMMAND_NAMES = OPTION_NAMES.filter(isCommand)

function isCommand(name: OptionName): name is CommandOptionName {
  return optionOf(name).command === true
}

/** What was given on the command line: each option with its value, empty where it has none. */
export type GivenOptions = ReadonlyMap<OptionName, string>
