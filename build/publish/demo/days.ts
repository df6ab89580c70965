import type { SourceFile } from '../../content/model/source'
import { REGISTERS } from '../../content/handbook/read-handbook'
import { PublishError } from '../publish-error'
import { change, quietSections, type Section } from './sections'

/** The contents of one day, and what is told of it. */
export interface Day {
  readonly files: readonly SourceFile[]
  readonly notes: string
  /** Day of the last review, ISO 8601. */
  readonly reviewedOn: string
}

/** Returns three successive versions of a content folder: as it is, then with small changes that say that they are a trial. */
export function threeDays(files: readonly SourceFile[]): readonly [Day, Day, Day] {
  const [moved, retired, changed] = differentFiches(quietSections(files))
  const second = dated(addSection(changeText(files, changed), changed.path))
  const third = dated(retire(move(second, moved, retired.path), retired))
  return [
    reviewed(files, 'Première version.'),
    reviewed(second, 'Essai : un texte modifié et une section ajoutée.'),
    reviewed(third, 'Essai : une section déplacée et une section retirée.')
  ]
}

/** Each is reviewed on the day of its issue. */
function reviewed(files: readonly SourceFile[], notes: string): Day {
  return { files, notes, reviewedOn: identity(files).day }
}

function differentFiches(quiet: readonly Section[]): readonly [Section, Section, Section] {
  const one = quiet.filter(({ path }, index) => quiet.findIndex((other) => other.path === path) === index)
  const [moved, retired, changed] = one
  if (moved === undefined || retired === undefined || changed === undefined) {
    throw new PublishError('Ces contenus ont trop peu de sections pour une démonstration.')
  }
  return [moved, retired, changed]
}

function changeText(files: readonly SourceFile[], { path, text }: Section): readonly SourceFile[] {
  const changed = text.replace(/\n\n(\p{L}[^\n]*)\n/u, '\n\n$1 Cette phrase a été ajoutée pour un essai.\n')
  return change(files, path, (whole) => whole.replace(text, changed))
}

function addSection(files: readonly SourceFile[], path: string): readonly SourceFile[] {
  const section =
    '## Section ajoutée pour un essai {#essai}\n\nCette section montre ce qu’une mise à jour ajoute.\n'
  return change(files, path, (whole) => whole.replace(/^## /m, `${section}\n## `))
}

function move(files: readonly SourceFile[], section: Section, path: string): readonly SourceFile[] {
  const there = files.find((file) => file.path === path)
  const entry = /^id: (\S+)$/m.exec(there?.text ?? '')?.[1] ?? ''
  const without = change(files, section.path, (whole) => whole.replace(section.text, ''))
  const within = change(without, path, (whole) => whole.replace(/^## /m, `${section.text.trimEnd()}\n\n## `))
  return register(
    within,
    section,
    `  remplace_par: ${entry}#${section.id}\n  motif: Déplacée pour un essai.\n`
  )
}

function retire(files: readonly SourceFile[], section: Section): readonly SourceFile[] {
  const without = change(files, section.path, (whole) => whole.replace(section.text, ''))
  return register(without, section, '  motif: Retirée pour un essai.\n')
}

function register(
  files: readonly SourceFile[],
  { entry, id }: Section,
  facts: string
): readonly SourceFile[] {
  const { day } = identity(files)
  return change(files, REGISTERS.retired, (text) => `${text}\n${entry}#${id}:\n  retire_le: ${day}\n${facts}`)
}

/** Puts off the date of issue to the first day of the next month, and names the version after it: each month has its own. */
function dated(files: readonly SourceFile[]): readonly SourceFile[] {
  const { day } = identity(files)
  const later = new Date(day)
  later.setUTCMonth(later.getUTCMonth() + 1, 1)
  const version = `${later.getUTCFullYear()}.${later.getUTCMonth() + 1}.1`
  return change(files, REGISTERS.manual, (text) =>
    text
      .replace(/^version: .*$/m, `version: ${version}`)
      .replace(/^publie_le: .*$/m, `publie_le: ${later.toISOString().slice(0, 10)}`)
  )
}

function identity(files: readonly SourceFile[]): { readonly day: string } {
  const manual = files.find(({ path }) => path === REGISTERS.manual)?.text ?? ''
  return { day: /^publie_le: (\S+)$/m.exec(manual)?.[1] ?? '' }
}
