import type { Synonym } from '../../src/shared/search/index/synonyms'
import type { Engine } from './engine'
import { installPackages } from './install-packages'
import { handbookEngine, miniSearchEngines } from './mini-search-engines'
import { otherEngines } from './other-engines'
import { sqliteEngines } from './sqlite-engine'

/** Returns the product's search, which alone knows synonyms, and all that it is measured against. */
export async function everyEngine(synonyms: readonly Synonym[] = []): Promise<readonly Engine[]> {
  const others = await otherEngines(installPackages('peers'))
  return [handbookEngine(synonyms), ...miniSearchEngines, ...others, ...sqliteEngines()]
}
