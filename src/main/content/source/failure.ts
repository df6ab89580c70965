import { errorCode } from '../../files/file-failure'

/** What is wrong with what a source says: it must not be installed. */
export type RefusalCode =
  | 'not-signed'
  | 'older'
  | 'same-version'
  | 'damaged'
  | 'too-large'
  | 'expired'
  | 'foreign'
  | 'newer-format'
  | 'older-format'
  | 'unusable'
  | 'unsafe-archive'
  | 'no-publisher'
  | 'damaged-application'

/** Why a source could not be read to the end: nothing is known against it. */
export type UnreadableCode =
  | 'not-a-source'
  | 'several-sources'
  | 'shortened-names'
  | 'web-page'
  | 'incomplete'
  | 'unsafe-source'
  | 'interrupted'
  | 'network'
  | 'redirected'
  | 'unknown-encoding'
  | 'untrusted-server'
  | 'authorities'
  | 'proxy'
  | 'proxy-unknown'
  | 'denied'
  | 'too-slow'
  | 'cancelled'

/** Why this workstation could not take what a source has: nothing is known against the source. */
export type LocalCode = 'disk-full' | 'not-writable'

type Code = RefusalCode | UnreadableCode | LocalCode

/** Why nothing was installed: `message` is for the reader, in French; `detail` is for the log. */
export type SourceFailure = { readonly message: string; readonly detail: string } & (
  | { readonly outcome: 'refused'; readonly code: RefusalCode }
  | { readonly outcome: 'unreadable'; readonly code: UnreadableCode }
  | { readonly outcome: 'failed'; readonly code: LocalCode }
)

/** Thrown inside this folder; verifySource turns it into a SourceFailure. */
export class SourceError extends Error {
  constructor(
    readonly code: Code,
    detail: string
  ) {
    super(detail)
  }
}

/** Validly signed, and older than what is known already: of a server, whose copy may be an hour late, nothing is suspected. */
export class LateError extends SourceError {
  constructor(detail: string) {
    super('older', detail)
  }
}

/** A file that the source does not have: for some of them this is an answer. */
export class MissingFileError extends Error {}

const REFUSED: Readonly<Record<RefusalCode, string>> = {
  'not-signed':
    'Les signatures ne sont pas celles que cette application reconnaît. Demandez une autre copie à la personne qui publie le manuel.',
  older:
    'Cette source est plus ancienne que ce que vous avez déjà. Votre version reste en place\u00a0; si vous en attendiez une nouvelle, demandez une copie plus récente.',
  'same-version':
    'Cette source porte un numéro déjà connu, avec un autre contenu. Prévenez la personne qui publie le manuel.',
  damaged: 'Des fichiers sont abîmés ou ont été modifiés. Recommencez la copie ou demandez-en une autre.',
  'too-large': 'Un fichier est plus gros que ce que sa signature annonce. Demandez une autre copie.',
  expired:
    'La date limite écrite par la personne qui publie est passée. Demandez-lui une version plus récente.',
  foreign: 'Cette source contient un autre ouvrage que ce manuel.',
  'older-format':
    'Ce contenu a été préparé pour une application plus ancienne. Demandez-en une version plus récente.',
  'newer-format': 'Ce contenu demande une application plus récente. Mettez d’abord l’application à jour.',
  unusable:
    'Cette version porte les bonnes signatures, mais un de ses fichiers n’a pas la forme attendue ou dépasse ce que l’application peut afficher. Votre version reste en place\u00a0; prévenez la personne qui publie le manuel.',
  'unsafe-archive':
    'L’archive ne contient pas exactement les fichiers annoncés. Prévenez la personne qui publie le manuel.',
  'no-publisher':
    'Cette application ne connaît encore aucun éditeur dont elle puisse vérifier la signature. Demandez une version de l’application préparée pour les mises à jour du contenu.',
  'damaged-application':
    'La liste des éditeurs jointe à cette application est abîmée\u00a0: aucune signature ne peut être vérifiée. Réinstallez l’application.'
}

const UNREADABLE: Readonly<Record<UnreadableCode, string>> = {
  'not-a-source':
    'Il n’y a pas de contenu du manuel à cet endroit. Vérifiez l’adresse, ou choisissez le dossier qui contient «\u00a0metadata\u00a0» et «\u00a0targets\u00a0».',
  'several-sources':
    'Plusieurs contenus du manuel se trouvent à cet endroit. Choisissez le dossier de l’un d’eux, celui qui contient «\u00a0metadata\u00a0» et «\u00a0targets\u00a0».',
  'shortened-names':
    'Les noms des fichiers ont été raccourcis, sans doute par la gravure d’un disque. Demandez une copie sur une clé USB, ou le contenu en un seul fichier («\u00a0manuel.zip\u00a0»).',
  'web-page':
    'Une page web se trouve à la place du contenu du manuel. Vérifiez l’adresse\u00a0; si votre réseau demande d’abord une connexion, ouvrez un navigateur, puis recommencez. Sinon, prévenez la personne qui gère ce serveur.',
  incomplete: 'Il manque des fichiers\u00a0: la copie n’a sans doute pas été terminée. Recommencez-la.',
  'unsafe-source':
    'Cet endroit contient autre chose que des fichiers ordinaires (liens, périphériques, noms en double ou trompeurs). Demandez une autre copie.',
  interrupted:
    'La lecture s’est interrompue. Vérifiez que la clé USB est encore branchée, ou que le réseau répond, puis recommencez.',
  network: 'Le serveur n’a pas répondu comme prévu. Réessayez plus tard.',
  redirected:
    'Le serveur renvoie vers un autre serveur ou vers une adresse en https, et l’application ne suit pas ce renvoi. Indiquez la nouvelle adresse dans les réglages, ou prévenez la personne qui gère votre poste.',
  'unknown-encoding':
    'Le serveur envoie les fichiers sous une forme compressée que l’application ne sait pas lire. Prévenez la personne qui le gère\u00a0: il doit les envoyer tels quels.',
  'untrusted-server':
    'L’identité du serveur n’a pas pu être vérifiée\u00a0: son certificat est périmé, porte un autre nom ou vient d’une autorité inconnue. Vérifiez la date de votre poste, puis prévenez la personne qui le gère.',
  authorities:
    'Les autorités de certification que nomme votre administration ne peuvent pas être lues. Prévenez la personne qui gère votre poste\u00a0: il faut un fichier PEM ou DER, ou un dossier de tels fichiers.',
  proxy: 'Le serveur mandataire n’a pas laissé passer la demande. Prévenez la personne qui gère votre poste.',
  'proxy-unknown':
    'Le serveur mandataire n’a pas pu être trouvé\u00a0: sa configuration automatique (PAC) ne peut pas être lue, ou ne donne aucun mandataire en http. Prévenez la personne qui gère votre poste.',
  denied:
    'Vous n’avez pas le droit de lire cet endroit. Copiez ce contenu dans un de vos dossiers, ou prévenez la personne qui gère votre poste.',
  'too-slow': 'La lecture a pris trop de temps. Réessayez plus tard.',
  cancelled: 'Vous avez interrompu la vérification.'
}

const LOCAL: Readonly<Record<LocalCode, string>> = {
  'disk-full': 'Le disque est plein. Libérez de la place, puis recommencez.',
  'not-writable':
    'Le dossier où ce poste range les versions ne peut pas être modifié. Vérifiez que vous en avez le droit, ou prévenez la personne qui gère votre poste.'
}

/** Returns what is told of a failure of this kind. */
export function failure(code: Code, detail: string): SourceFailure {
  if (has(REFUSED, code)) return { outcome: 'refused', code, message: REFUSED[code], detail }
  if (has(LOCAL, code)) return { outcome: 'failed', code, message: LOCAL[code], detail }
  return { outcome: 'unreadable', code, message: UNREADABLE[code], detail }
}

function has<T extends Code>(messages: Readonly<Record<T, string>>, code: Code): code is T {
  return Object.hasOwn(messages, code)
}

/** Returns the error to throw where reading a file of a source failed. */
export function readError(error: unknown, where: string): SourceError {
  if (error instanceof SourceError) return error
  const code = errorCode(error)
  const denied = code === 'EACCES' || code === 'EPERM'
  return new SourceError(denied ? 'denied' : 'interrupted', `${where}: ${code}`)
}

/** Returns the error to throw where a file of this workstation could not be written, or read back. */
export function writeError(error: unknown, where: string): SourceError {
  if (error instanceof SourceError) return error
  const code = errorCode(error)
  const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
  return new SourceError(full ? 'disk-full' : 'not-writable', `${where}: ${code}`)
}
