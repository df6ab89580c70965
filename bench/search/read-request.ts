import { parseArgs } from 'node:util'
import type { CorpusRequest } from './answer-corpus'
import { UsageError } from './usage-error'
import { sentenceOf } from './sentence-of'

/** Engines to compare. */
export interface Comparison {
  readonly sections: number
  /** Queries of each kind. */
  readonly size: number
  /** Parts of names, in lower case. */
  readonly engines: readonly string[]
  readonly enginesOnly: boolean
}

/** Returns what `bench:search` is asked for. Refuses options that it does not know or that say nothing together. */
export function readRequest(args: readonly string[]): CorpusRequest | Comparison {
  const values = readOptions(args)
  const { documents, queries, synonyms, json } = values
  if (documents !== undefined && queries !== undefined) {
    return { documents, queries, synonyms, json, limit: wholeNumber('limit', values.limit) }
  }
  if (documents !== undefined || queries !== undefined || synonyms !== undefined || json) {
    throw new UsageError(
      'Give both the corpus and the queries: --documents docs.jsonl --queries queries.jsonl.'
    )
  }
  return {
    sections: wholeNumber('sections', values.sections),
    size: wholeNumber('size', values.size),
    engines: values.engines.toLowerCase().split(','),
    enginesOnly: values['engines-only']
  }
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        documents: { type: 'string' },
        queries: { type: 'string' },
        synonyms: { type: 'string' },
        limit: { type: 'string', default: '10' },
        sections: { type: 'string', default: '50000' },
        size: { type: 'string', default: '50' },
        'engines-only': { type: 'boolean', default: false },
        engines: { type: 'string', default: '' },
        json: { type: 'boolean', default: false }
      }
    }).values
  } catch (error) {
    throw new UsageError(sentenceOf(error))
  }
}

function wholeNumber(name: string, written: string): number {
  if (!/^[1-9]\d{0,8}$/.test(written))
    throw new UsageError(`--${name} wants a whole number from 1 on, not “${written}”.`)
  return Number(written)
}
