import { join, relative } from 'node:path'
import type { FolderExamination } from './compile-folder'
import { plural } from '../../../src/shared/french/plural'

/** Returns the problems one a line, as `file:line:column`, and a last line that counts them. */
export function showProblems({ problems, handbook }: FolderExamination, content: string): string {
  const folder = relative(process.cwd(), content)
  const lines = problems.map(
    ({ file, line, column, severity, rule, message }) =>
      `${join(folder, file)}:${line}:${column}  ${severity}  ${message}  [${rule}]`
  )
  const errors = problems.filter(({ severity }) => severity === 'erreur').length
  const counts = [count(errors, 'erreur'), count(problems.length - errors, 'avertissement')]
  const entries = count(handbook.entries.length + handbook.unusable.length, 'entrée')
  return [...lines, `${entries}, ${counts.join(', ')}.`].join('\n')
}

function count(number: number, noun: string): string {
  return `${number} ${plural(number, noun)}`
}
