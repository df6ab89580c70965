import { configureGlobal } from 'fast-check'

/** Makes property tests repeatable: every failure prints its seed, and FUZZ_SEED sets it again, for all of them. */
const seed = process.env['FUZZ_SEED']
if (seed !== undefined) configureGlobal({ seed: Number(seed) })
