/**
 * Every tuned number of search, with what it was tuned on.
 *
 * - "readers' queries": `build/relevance/tune.yaml`; `held.yaml` is only measured, never tuned on.
 * - "official fiches": 41,990 sections, split in two by their ids (`bench/search/corpus-part.ts`). Numbers of before
 *   27 November 2026 were tuned on samples of both halves, those of that day on the half `--part tune` alone.
 * - "50,000 sections": the same and the Code du travail, for time and memory (`npm run bench:search`).
 *
 * `npm run bench:relevance` measures ranking, `npm run bench:painted` what a key press costs. Decisions: docs/decisions
 * 012, 013, 025, 026, 034, 036. Only structural limits stay with their code (32 words: bits of one integer).
 */

// Scoring

/**
 * BM25 boost of each field, of the index and of MiniSearch in the benches. Readers' queries, 23 November 2026; other
 * boosts brought nothing. MiniSearch's own k, b and d are left as they are.
 */
export const FIELD_BOOSTS = { title: 4, keywords: 3, heading: 2, text: 1 } as const

/**
 * What an expansion of a word scores beside the word itself. Readers' queries, 23 November 2026; `corrected` (0.45
 * before) on titles of the official fiches with typing errors, the same day; `mistypedPrefix` on the 24th.
 */
export const EXPANSION_WEIGHTS = {
  /** A longer word that begins so, as MiniSearch weighs prefixes. */
  completed: 0.375,
  /** A word within the allowed edit distance. */
  corrected: 0.7,
  /** A longer word that begins so but for one edit: a mistyped prefix may be that of many words. */
  mistypedPrefix: 0.3,
  /** A part of a compound that is known whole: `libre` where `logiciel-libre` was asked. */
  compoundPart: 0.4,
  /** How fast a completion loses weight with the letters that are left to type, as in MiniSearch. */
  lettersLeft: 0.3
} as const

/**
 * What a synonym counts beside the reader's own word: in BM25, and in how many words of the query a document answers.
 * Readers' queries, 23 November 2026: synonyms raised them from 0.81 to 0.89.
 */
export const SYNONYM_WEIGHTS = { score: 0.5, answered: 0.8 } as const

/**
 * What a word that only frames a question (`peut`, `comment`, `déjà`) counts beside one that says what is looked for, and
 * the power of the share of the query that a document answers, by which its score is multiplied. Readers' questions,
 * 1 December 2026.
 */
export const COVERAGE = { framing: 0.3, power: 1.5 } as const

// Query expansion

/** Fewest letters that are completed; then, where they are a mistyped prefix. Tests of typing, 23 and 24 November 2026. */
export const PREFIX_LENGTHS = { completed: 2, mistyped: 6 } as const

/** Completions of a word at most, the shortest first. 23 November 2026. */
export const MAX_COMPLETIONS = 50

/**
 * From how many letters on a word is corrected by a transposition, by one edit, by two. Official fiches with typing
 * errors, 23 November 2026: short words have too many neighbours (`coeur` became `cour`).
 */
export const EDIT_LENGTHS = { transposition: 4, one: 6, two: 8 } as const

// Retrieval

/**
 * Occurrences that are scored before rarer words alone decide which documents are candidates. 50,000 sections,
 * 23 November 2026: « peut » stands in 13,000 of them; 1,500 were faster and cost 0.015 on distorted titles, no limit
 * gained nothing. No query of a handbook of usual size meets it.
 */
export const RETRIEVAL_BUDGET = 2500

/**
 * Documents that are read for a phrase, and for an excluded phrase: more than anyone looks through. 50,000 sections,
 * 27 November 2026: a phrase of frequent words took 250 ms with 1,000, 80 ms with 500.
 */
export const PHRASE_DEPTH = 500

// Re-ranking

/**
 * How many of the best candidates are re-ranked (40 and 60 gave the same on the official fiches, 24 November 2026), and
 * which share of the best score they need at least (23 November 2026: none below came to the front).
 */
export const RERANKED = { depth: 20, leastShare: 0.1 } as const

/**
 * What each signal of a passage adds to the logarithm of its score. Official fiches, the half `tune`, and readers'
 * queries, 27 November 2026: links of the other half from 0.666 to 0.676, held queries from 0.905 to 0.920.
 */
export const PASSAGE_SIGNAL_WEIGHTS = {
  proximity: 0.35,
  exact: 0.1,
  verbatim: 0.05,
  misaccented: -1.5,
  titleMatch: 1,
  // Readers' questions, 1 December 2026: a fifth of the headings of this handbook did not lead to their own section. Twice
  // as much costs links of the official fiches 0.007.
  completeTitle: 0.5,
  completeHeading: 0.5,
  titleOtherForm: -0.6
} as const

/** The same for the signals of its page. */
export const PAGE_SIGNAL_WEIGHTS = { proximity: 0.5, completeSections: 0.15, introduction: 0.3 } as const

/**
 * Over how many hits the signals of pages are read, and how many complete sections count: without that limit links gained
 * 0.003, but long pages passed short definitions (readers' queries lost 0.009). 27 November 2026.
 */
export const PAGE_SIGNALS = { depth: 200, maxCompleteSections: 3 } as const

/**
 * The relevance cut-off: a place that holds fewer words of the query than another is shown from this share of the best
 * score on. Readers' queries, looked through by hand, 23 November 2026.
 */
export const RELEVANT_SHARE = 0.15

// What is shown

/** A snippet in characters, the share of it before the first match, and how far a cut may move to fall between words. */
export const SNIPPET = { length: 200, lead: 0.25, maxShift: 30 } as const

/** Suggested queries: letters that are needed, letters that are read at a glance, how many, how many earlier ones of them. */
export const SUGGESTIONS = { minTyped: 2, maxLength: 60, count: 3, recent: 2 } as const

/** Words proposed where nothing was found: how many, and within which edit distance at most. */
export const NEARBY_WORDS = { count: 4, distance: 3 } as const

// Memory

/**
 * Values that each cache keeps at least; twice as many at most. `postings` counts occurrences. Set for 50,000 sections,
 * 24 and 27 November 2026: together some tens of megabytes.
 */
export const CACHE_SIZES = {
  /** The vocabulary of a large handbook. */
  tokens: 50_000,
  /** Analyses of the texts of a few answers: most come back at the next key. */
  analyses: 300,
  postings: 500_000,
  /** Passages that are re-ranked: all of a handbook. */
  passages: 1500,
  /** Passages that are read for a phrase and an excluded one. */
  phrases: 2 * PHRASE_DEPTH
} as const

// Time: what fits in a frame

/** Terms of one step of loading: unpacked from the index, put into the vocabulary. One to two milliseconds each. */
export const TERMS_PER_STEP = { unpacked: 500, vocabulary: 300 } as const

/** Up to this many places search runs in the page, an answer in what a key press leaves of a frame; above it in a worker. */
export const PLACES_IN_PAGE = 1500

/** How long a slice holds the thread, in milliseconds: half a frame where an answer is awaited, 2 ms for work ahead. */
export const SLICES = { awaited: 8, ahead: 2 } as const

/** Places that come with the letter (the tallest dialog shows five), and at most before more are asked for. */
export const PLACES_SHOWN = { inView: 6, atOnce: 40 } as const

/** After so long without a key, in milliseconds, the places below those in view are read too. */
export const TYPING_PAUSE = 300
