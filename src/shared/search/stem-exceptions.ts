/**
 * Words that the stemmer takes for forms of another word with a meaning of its own in these texts, folded and in the
 * singular, and the term that they have instead.
 */
export const STEM_EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  // `commun`: digital commons are what this handbook is about; a municipality or a message is not one.
  ['commune', 'commune'],
  ['communication', 'communic'],
  ['communique', 'communic'],
  // `public`: to publish, as `publier` does, is not to be public.
  ['publication', 'publi'],
  // `format`: of a file.
  ['formation', 'formation']
])
