import path from 'node:path'
import { parseArgs } from 'node:util'
import { distance } from 'fastest-levenshtein'
import {
  COMMAND_NAMES,
  OPTION_NAMES,
  optionOf,
  type CommandOptionName,
  type GivenOptions,
  type OptionName
} from './options'
import { localPath } from './local-path'
import { readOpened, type Opened } from './opened'
import { findPrintProblem, readPrintRequest, type PrintRequest } from './print-request'

/** Folders and files that the command line names, absolute; null: the usual ones. */
export interface Locations {
  readonly profile: string | null
  /** Trusted root metadata, for trials in development. */
  readonly contentRoot: string | null
  /** What stands for the folders that only an administrator changes, for trials in development. */
  readonly machineRoot: string | null
}

/** What the application was started for. Paths are absolute. */
export type Request =
  | { readonly kind: 'open'; readonly locations: Locations; readonly opened: Opened | null }
  | { readonly kind: 'print'; readonly locations: Locations; readonly print: PrintRequest }
  /** Installs a version of the content from a folder or a file, for one reader or for the whole workstation. */
  | {
      readonly kind: 'import-content'
      readonly locations: Locations
      readonly source: string
      readonly machine: boolean
      readonly json: boolean
    }
  /** Asks the server that was named whether it has something newer, to tell it or to install it. */
  | {
      readonly kind: 'ask-server'
      readonly locations: Locations
      readonly install: boolean
      readonly machine: boolean
      readonly json: boolean
    }
  | { readonly kind: 'content-status'; readonly locations: Locations; readonly json: boolean }
  /** Has a version of the content read that is on this workstation. */
  | { readonly kind: 'choose-version'; readonly locations: Locations; readonly version: string }
  /** Says whether a printed fiche, named by the code at its foot, is up to date. */
  | {
      readonly kind: 'verify-code'
      readonly locations: Locations
      readonly code: string
      readonly json: boolean
    }
  | { readonly kind: 'print-policies'; readonly locations: Locations; readonly json: boolean }
  /** Tries on this workstation what the application promises. */
  | { readonly kind: 'self-test'; readonly locations: Locations; readonly json: boolean }
  | { readonly kind: 'check-policies'; readonly file: string; readonly json: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** Wrong usage; the message says in French what is right. */
  | { readonly kind: 'misused'; readonly message: string }

/** Options that are given, or in French what is wrong. */
type Given =
  | { readonly ok: true; readonly given: GivenOptions; readonly others: readonly string[] }
  | { readonly ok: false; readonly message: string }

/** An unknown option at most this edit distance from one of ours is refused as a typo; others are Chromium's. */
const TYPO_DISTANCE = 2

export interface Circumstances {
  /** What relative paths are relative to. */
  readonly cwd: string
  /** Whether this is the application as it is installed. */
  readonly packaged: boolean
  /** Scheme of the links to the handbook's pages. */
  readonly linkScheme: string
}

/**
 * Returns what the arguments ask for. Switches of Chromium and Node are let through: those two read them.
 * @param args without the executable
 */
export function parseCommandLine(
  args: readonly string[],
  { cwd, packaged, linkScheme }: Circumstances
): Request {
  const read = readOptions(args)
  if (!read.ok) return misused(read.message)
  const { given, others } = read
  if (given.has('help')) return { kind: 'help' }
  if (given.has('version')) return { kind: 'version' }
  const problem = findProblem(given, packaged)
  if (problem !== null) return misused(problem)
  return requestOf(given, cwd) ?? openRequest(given, cwd, readOpened(others, linkScheme, cwd))
}

/** Not strict: the switches of Chromium and Node stand among the arguments too. */
function readOptions(args: readonly string[]): Given {
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true })
  const given = new Map<OptionName, string>()
  const others: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') others.push(token.value)
    if (token.kind !== 'option' || !token.rawName.startsWith('--')) continue
    const { name, value } = token
    const option = OPTION_NAMES.find((one) => one === name)
    if (option === undefined) {
      const meant = OPTION_NAMES.find((one) => distance(one, name) <= TYPO_DISTANCE)
      if (meant === undefined) continue
      return { ok: false, message: `L’option --${name} n’existe pas. Vouliez-vous dire --${meant} ?` }
    }
    if (given.has(option)) return { ok: false, message: `L’option --${option} est donnée deux fois.` }
    if (optionOf(option).value === null && value !== undefined)
      return { ok: false, message: `L’option --${option} ne prend pas de valeur.` }
    given.set(option, value ?? '')
  }
  return { ok: true, given, others }
}

/** What a command is read from. */
interface Reading {
  readonly given: GivenOptions
  readonly locations: Locations
  readonly cwd: string
}

/** How each command is read: one that is missing here does not compile. */
const COMMANDS: Readonly<Record<CommandOptionName, (reading: Reading) => Request | null>> = {
  'print-fiche': readPrint,
  'print-dossier': readPrint,
  'print-handbook': readPrint,
  'print-fit': readPrint,
  'import-content': ({ given, locations, cwd }) => ({
    kind: 'import-content',
    locations,
    source: localPath(given.get('import-content') ?? '', cwd),
    machine: given.has('machine'),
    json: given.has('json')
  }),
  'check-content': (reading) => readAsking(reading, false),
  'update-content': (reading) => readAsking(reading, true),
  'content-status': ({ given, locations }) => ({
    kind: 'content-status',
    locations,
    json: given.has('json')
  }),
  'choose-version': ({ given, locations }) => ({
    kind: 'choose-version',
    locations,
    version: given.get('choose-version') ?? ''
  }),
  'print-policies': ({ given, locations }) => ({
    kind: 'print-policies',
    locations,
    json: given.has('json')
  }),
  'self-test': ({ given, locations }) => ({ kind: 'self-test', locations, json: given.has('json') }),
  'check-policies': ({ given, cwd }) => ({
    kind: 'check-policies',
    file: localPath(given.get('check-policies') ?? '', cwd),
    json: given.has('json')
  }),
  'verify-code': ({ given, locations }) => ({
    kind: 'verify-code',
    locations,
    code: given.get('verify-code') ?? '',
    json: given.has('json')
  })
}

function readAsking({ given, locations }: Reading, install: boolean): Request {
  return { kind: 'ask-server', locations, install, machine: given.has('machine'), json: given.has('json') }
}

function readPrint({ given, locations, cwd }: Reading): Request | null {
  const print = readPrintRequest(given, cwd)
  return print === null ? null : { kind: 'print', locations, print }
}

/** Returns the command that is asked for, or null. */
function requestOf(given: GivenOptions, cwd: string): Request | null {
  const command = COMMAND_NAMES.find((name) => given.has(name))
  return command === undefined ? null : COMMANDS[command]({ given, locations: locationsOf(given, cwd), cwd })
}

function openRequest(given: GivenOptions, cwd: string, opened: Opened | null): Request {
  return { kind: 'open', locations: locationsOf(given, cwd), opened }
}

function locationsOf(given: GivenOptions, cwd: string): Locations {
  const absolute = (option: OptionName): string | null => {
    const value = given.get(option)
    return value === undefined ? null : path.resolve(cwd, value)
  }
  return {
    profile: absolute('user-data-dir'),
    contentRoot: absolute('content-root'),
    machineRoot: absolute('machine-root')
  }
}

/** What can be done for the whole workstation. */
const FOR_MACHINE = ['import-content', 'check-content', 'update-content'] as const

/** Returns in French what is wrong with the options together, or null. */
function findProblem(given: GivenOptions, packaged: boolean): string | null {
  for (const option of OPTION_NAMES) {
    const { value } = optionOf(option)
    if (value !== null && given.get(option) === '') return `--${option} attend ${value}.`
  }
  const present = OPTION_NAMES.filter((option) => given.has(option))
  const [command, other] = COMMAND_NAMES.filter((option) => given.has(option))
  if (other !== undefined) return `--${command} et --${other} ne s’emploient pas ensemble.`
  const forbidden = present.find((option) => optionOf(option).developmentOnly === true)
  if (packaged && forbidden !== undefined)
    return `--${forbidden} est réservée aux essais : l’application installée la refuse.`
  if (given.has('machine') && !FOR_MACHINE.some((option) => given.has(option)))
    return `--machine s’emploie avec ${listed(FOR_MACHINE)}.`
  if (given.has('json') && !present.some((option) => optionOf(option).json === true))
    return `--json s’emploie avec ${listed(COMMAND_NAMES.filter((name) => optionOf(name).json))}.`
  return findPrintProblem(given)
}

/** Returns names of options as a sentence lists them. */
function listed(names: readonly OptionName[]): string {
  return new Intl.ListFormat('fr', { type: 'disjunction' }).format(names.map((name) => `--${name}`))
}

function misused(message: string): Request {
  return { kind: 'misused', message }
}
