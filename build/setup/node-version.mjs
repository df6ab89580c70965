import { readFileSync } from 'node:fs'
import { inRoot } from '../terminal/root.mjs'
import { Failure } from '../terminal/say.mjs'

/**
 * Returns whether a version of Node satisfies a range of the form `^20.19.0 || >=22.13.0`.
 * @param {string} version such as `20.19.3`
 * @param {string} range
 */
export function satisfies(version, range) {
  return range.split('||').some((part) => {
    const [, sign, least = ''] = /^\s*(\^|>=)(\d+\.\d+\.\d+)\s*$/.exec(part) ?? []
    const sameMajor = version.split('.')[0] === least.split('.')[0]
    return compare(version, least) >= 0 && (sign === '>=' || sameMajor)
  })
}

/**
 * Fails where this Node cannot run the tools.
 * @param {string} [version] of Node
 * @throws {Failure}
 */
export function checkNode(version = process.versions.node) {
  const text = readFileSync(inRoot('package.json'), 'utf8')
  const range = /** @type {{ engines: { node: string } }} */ (JSON.parse(text)).engines.node
  if (!satisfies(version, range))
    throw new Failure(
      `This needs Node ${range} and this is Node ${version}: install a current Node, then try again.`
    )
}

/**
 * @param {string} left
 * @param {string} right
 */
function compare(left, right) {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number))
  return [0, 1, 2].map((place) => (a?.[place] ?? 0) - (b?.[place] ?? 0)).find((gap) => gap !== 0) ?? 0
}
