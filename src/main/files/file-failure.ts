/** Why a file could not be written or read, as far as a person can do something about it. */
export type FileFailure =
  | {
      readonly reason:
        | 'full'
        | 'denied'
        | 'read-only'
        | 'missing'
        | 'not-a-file'
        | 'not-a-folder'
        | 'name-too-long'
        | 'special'
        | 'dangling-link'
        | 'busy'
    }
  | { readonly reason: 'other'; readonly code: string }

type Reason = Exclude<FileFailure['reason'], 'other'>

/** Codes of our own: writing to a device succeeds, and what a link leads to is missing as any file is. */
const SPECIAL = 'ESPECIAL'
const DANGLING = 'EDANGLING'

const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
  ENOENT: 'missing',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EISDIR: 'not-a-file',
  ENAMETOOLONG: 'name-too-long',
  EBUSY: 'busy',
  [SPECIAL]: 'special',
  [DANGLING]: 'dangling-link'
}

/** Returns the error of a place that is a folder. */
export function folderInPlace(path: string): Error {
  return Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' })
}

/** Returns the error of a place that is neither a file nor a folder: a device, a pipe. */
export function specialFile(path: string): Error {
  return Object.assign(new Error(`${path} is no regular file`), { code: SPECIAL })
}

/** Returns the error of a link to a place that is not there. */
export function danglingLink(path: string): Error {
  return Object.assign(new Error(`${path} leads nowhere`), { code: DANGLING })
}

/** Returns the failure that an error thrown by `node:fs` stands for. */
export function fileFailure(error: unknown): FileFailure {
  const code = errorCode(error)
  const reason = REASONS[code]
  return reason === undefined ? { reason: 'other', code } : { reason }
}

/** Returns the code of an error thrown by `node:fs` (`ENOENT`), or its message where it has none. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}

/** What happened, then what a person who chose the place can do. */
const WORDS: Readonly<Record<Reason, readonly [cause: string, remedy: string]>> = {
  full: ['le disque est plein', 'Libérez de la place, puis recommencez.'],
  denied: [
    'vous n’avez pas le droit d’écrire à cet endroit',
    'Choisissez un autre dossier ou demandez ce droit.'
  ],
  'read-only': ['ce disque est en lecture seule', 'Choisissez un autre emplacement.'],
  missing: ['le dossier n’existe pas', 'Créez-le ou choisissez-en un autre.'],
  'not-a-file': ['un dossier porte déjà ce nom', 'Choisissez un autre nom.'],
  'not-a-folder': ['un fichier porte déjà le nom de ce dossier', 'Choisissez un autre dossier.'],
  'name-too-long': ['le nom du fichier est trop long', 'Choisissez un nom plus court.'],
  special: ['ce nom est celui d’un appareil ou d’un tube, non d’un fichier', 'Choisissez un autre nom.'],
  'dangling-link': [
    'c’est un lien vers un emplacement hors d’atteinte',
    'Rebranchez le disque ou le partage où il mène, puis recommencez.'
  ],
  busy: [
    'un autre programme l’occupe, sur ce poste ou sur un autre',
    'Attendez un instant, puis recommencez.'
  ]
}

/** Returns what happened, in French, without capital or full stop. */
export function fileFailureCause(failure: FileFailure): string {
  return failure.reason === 'other'
    ? `le système a répondu «\u00a0${failure.code}\u00a0»`
    : WORDS[failure.reason][0]
}

/** Why a file could not be read, where that differs from why it could not be written; without capital or full stop. */
const READING_CAUSES: Partial<Record<Reason, string>> = {
  denied: 'vous n’avez pas le droit de le lire',
  'not-a-file': 'c’est un dossier du disque, non un fichier'
}

/** Returns why a file could not be read, in French, without capital or full stop. */
export function readFailureCause(failure: FileFailure): string {
  return (
    (failure.reason === 'other' ? undefined : READING_CAUSES[failure.reason]) ?? fileFailureCause(failure)
  )
}

/** Sentences that differ where a file is read, not written. */
const READING_WORDS: Partial<Record<Reason, string>> = {
  denied: 'vous n’avez pas le droit de le lire. Demandez ce droit.',
  missing: 'ce fichier n’existe pas. Vérifiez son nom et son emplacement.',
  'not-a-folder': 'ce fichier n’existe pas. Vérifiez son nom et son emplacement.',
  'not-a-file': 'c’est un dossier du disque, non un fichier. Choisissez un fichier.',
  special: 'ce n’est pas un fichier. Choisissez un fichier.'
}

/** Returns what happened and what to do, in French, to follow `… n’a pas pu être lu :`. */
export function explainReadFailure(failure: FileFailure): string {
  return (
    (failure.reason === 'other' ? undefined : READING_WORDS[failure.reason]) ?? explainFileFailure(failure)
  )
}

/** Returns what happened and what to do, in French, to follow `… n’a pas pu être enregistré :`. */
export function explainFileFailure(failure: FileFailure): string {
  const remedy =
    failure.reason === 'other' ? 'Vérifiez le disque, puis recommencez.' : WORDS[failure.reason][1]
  return `${fileFailureCause(failure)}. ${remedy}`
}
