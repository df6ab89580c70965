/** A place in a source file; lines and columns count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** `erreur` keeps the handbook from being built, `avertissement` asks for a look. */
export type Severity = 'erreur' | 'avertissement'

/** Something an editor has to look at, said in French, with what to do. */
export interface Problem extends Position {
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string
  readonly severity: Severity
  /** Stable kebab-case name of the rule, in French. */
  readonly rule: string
  readonly message: string
}

/** Notes a problem of one file. */
export type Report = (at: Position, rule: string, message: string, severity?: Severity) => void

/** Where a problem about a whole file is shown. */
export const TOP: Position = { line: 1, column: 1 }

/** Returns a function that adds problems of `file` to `problems`; errors unless told otherwise. */
export function reporter(file: string, problems: Problem[]): Report {
  return (at, rule, message, severity = 'erreur') => {
    problems.push({ file, line: at.line, column: at.column, severity, rule, message })
  }
}

/** Returns the problems by file, line, column and message, without repetitions, so that two runs say the same. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message)
  )
  return sorted.filter((problem, index) => !sameProblem(problem, sorted[index - 1]))
}

/** Returns whether one of the problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'erreur')
}

function sameProblem(a: Problem, b: Problem | undefined): boolean {
  return (
    b !== undefined &&
    a.file === b.file &&
    a.line === b.line &&
    a.column === b.column &&
    a.message === b.message
  )
}

/** Returns a negative, null or positive number as `a` stands before, with or after `b` by code units, on every machine alike. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
