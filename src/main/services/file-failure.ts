/** Why a file could not be written or read, as far as a person can do something about it. */
export type FileFailure =
  | {
      readonly reason:
        'full' | 'denied' | 'read-only' | 'missing' | 'not-a-file' | 'not-a-folder' | 'name-too-long'
    }
  | { readonly reason: 'other'; readonly code: string }

const REASONS: Readonly<Record<string, Exclude<FileFailure['reason'], 'other'>>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'not-a-file',
  EEXIST: 'not-a-folder',
  ENAMETOOLONG: 'name-too-long'
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

/** Returns the cause and the remedy in French, two sentences that can follow « … n’a pas pu être enregistré : ». */
export function explainFileFailure(failure: FileFailure): string {
  switch (failure.reason) {
    case 'full':
      return 'le disque est plein. Libérez de la place, puis recommencez.'
    case 'denied':
      return 'vous n’avez pas le droit d’écrire à cet endroit. Choisissez un autre dossier ou demandez ce droit.'
    case 'read-only':
      return 'ce disque est en lecture seule. Choisissez un autre emplacement.'
    case 'missing':
      return 'le dossier n’existe pas. Créez-le ou choisissez-en un autre.'
    case 'not-a-file':
      return 'un dossier porte déjà ce nom. Choisissez un autre nom.'
    case 'not-a-folder':
      return 'un fichier porte déjà le nom de ce dossier. Choisissez un autre nom.'
    case 'name-too-long':
      return 'le nom du fichier est trop long. Choisissez un nom plus court.'
    case 'other':
      return `le système a répondu «\u00a0${failure.code}\u00a0». Vérifiez le disque, puis recommencez.`
  }
}
