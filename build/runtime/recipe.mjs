import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** What decides what the carried runtime is made of. */
const ingredients = ['./pin.mjs', './unpack.mjs', './loader/index.cjs', './loader/package.json']

/** Returns the fingerprint, in hexadecimal, of everything that the carried runtime is made from. */
export function carriedRecipe() {
  const hash = createHash('sha256')
  for (const file of ingredients) hash.update(readFileSync(new URL(file, import.meta.url)))
  return hash.digest('hex')
}
