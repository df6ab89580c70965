import type { ErrorCode } from 'yaml'

const QUOTE_HINT =
  'Mettez entre guillemets droits une valeur qui contient « : » ou « # », ou qui commence par un signe.'

const EXPLANATIONS: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'Le retrait de cette ligne n’est pas celui attendu. Alignez-la avec les lignes du même niveau.',
  BLOCK_AS_IMPLICIT_KEY: `Cette ligne contient deux fois « : ». ${QUOTE_HINT}`,
  DUPLICATE_KEY: 'Ce champ est écrit deux fois. Gardez-en un seul.',
  MISSING_CHAR: `Il manque un signe (deux-points, guillemet, crochet ou accolade). ${QUOTE_HINT}`,
  MULTILINE_IMPLICIT_KEY: 'Il manque « : » après le nom du champ.',
  TAB_AS_INDENT: 'Remplacez la tabulation par des espaces.',
  TAG_RESOLVE_FAILED: 'Une valeur ne peut commencer par « ! » : mettez-la entre guillemets.',
  MULTIPLE_DOCS: 'La ligne « --- » ne peut apparaître qu’au début et à la fin de l’en-tête.',
  BAD_SCALAR_START: `Une valeur ne peut commencer par ce signe. ${QUOTE_HINT}`
}

/** Returns in French what is wrong with a YAML text and what to do. */
export function explainYamlError(code: ErrorCode): string {
  return EXPLANATIONS[code] ?? `Cette ligne n’est pas du YAML valable. ${QUOTE_HINT}`
}
