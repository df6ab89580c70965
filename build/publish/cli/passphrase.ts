import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { UsageError } from '../../content/cli/command'
import { pathOf } from '../../content/cli/options'

/** Fewer letters can be tried one after the other. */
const LEAST = 12

/**
 * Returns a passphrase: the first line of a file, or what is typed, unseen.
 * @throws UsageError where there is neither file nor terminal
 */
export async function askPassphrase(question: string, file: string | undefined): Promise<string> {
  if (file !== undefined) return (await readFile(pathOf(file), 'utf8')).split(/\r?\n/)[0] ?? ''
  if (!process.stdin.isTTY) {
    throw new UsageError('Sans terminal, donnez la phrase de passe par « --passphrase-file FICHIER ».')
  }
  process.stderr.write(`${question} : `)
  const unseen = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    }
  })
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}

/** Returns a new passphrase, typed twice. @throws UsageError where it is too short or was mistyped */
export async function askNewPassphrase(file: string | undefined): Promise<string> {
  const first = await askPassphrase(`Phrase de passe (${LEAST} caractères au moins)`, file)
  if (first.length < LEAST)
    throw new UsageError(`La phrase de passe doit compter au moins ${LEAST} caractères.`)
  const again = await askPassphrase('La même, encore une fois', file)
  if (first !== again) throw new UsageError('Les deux phrases diffèrent : recommencez.')
  return first
}
