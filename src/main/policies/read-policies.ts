import path from 'node:path'
import { fileFailureCause, type FileFailure } from '../files/file-failure'
import { decodeText } from '../files/decode-text'
import { NO_POLICIES, type Policies, type PolicyProblem } from './policies'
import { readBounded, type BoundedFile } from '../files/read-bounded'
import { readConfigurationText } from './read-configuration'
import { readPolicyText } from './read-text'

/** Files larger than this, in bytes, hold something else. */
const LIMIT = 256 * 1024
/** Name of the file that application 0.1 read. */
const FORMER_NAME = 'configuration.json'

/** Returns what a file of policies says, whichever of both forms it has. Never throws. */
export function readPolicyFile(file: string): Policies {
  const found = readBounded(file, LIMIT)
  if (found.state === 'absent') return NO_POLICIES
  if (found.state !== 'read') return unreadable(file, reasonOf(found))
  const text = decodeText(found.bytes)
  if (text === null)
    return unreadable(file, 'Le fichier n’est ni en UTF-8 ni en UTF-16\u00a0: enregistrez-le en UTF-8.')
  const read = path.basename(file) === FORMER_NAME ? readConfigurationText : readPolicyText
  const { problems, ...said } = read(text)
  return { file, ...said, problems: found.isOpenToAll ? [OPEN_TO_ALL, ...problems] : problems }
}

/** Returns what the first of several files that is there says. Never throws. */
export function readPolicies(files: readonly string[]): Policies {
  for (const file of files) {
    const policies = readPolicyFile(file)
    if (policies.file !== null) return policies
  }
  return NO_POLICIES
}

const OPEN_TO_ALL: PolicyProblem = {
  line: null,
  message: 'N’importe qui peut changer ce fichier\u00a0: réservez-en l’écriture aux administrateurs.',
  name: null
}

function unreadable(file: string, message: string): Policies {
  return { file, isUnreadable: true, stated: new Map(), problems: [{ line: null, message, name: null }] }
}

function reasonOf(found: Exclude<BoundedFile, { state: 'absent' | 'read' }>): string {
  switch (found.state) {
    case 'too-large':
      return `Le fichier dépasse ${LIMIT / 1024}\u00a0ko\u00a0: ce n’est pas un fichier de politiques.`
    case 'dangling-link':
      return 'Ce nom est celui d’un lien vers un fichier qui n’existe pas.'
    case 'out-of-reach':
      return `Le fichier ne peut pas être lu\u00a0: ${readFailureCause(found.failure)}.`
  }
}

/** A folder in its place, or no right to read it, are told otherwise than where a file is written. */
function readFailureCause(failure: FileFailure): string {
  if (failure.reason === 'denied') return 'ce compte n’a pas le droit de le lire'
  return failure.reason === 'not-a-file' ? 'un dossier porte ce nom' : fileFailureCause(failure)
}
