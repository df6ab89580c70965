import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasProgram } from '../../setup/system-libraries.mjs'
import { OWN_IDENTITY, readIdentity } from '../built-in/identity'
import { STABLE_BUILD as build } from '../testing/stable-build'
import { makeDeb } from './deb'
import { makeRpm } from './rpm'
import { makeTree } from './tree'

let output = ''
beforeAll(() => {
  output = mkdtempSync(path.join(tmpdir(), 'same-bytes-'))
})
afterAll(() => {
  rmSync(output, { recursive: true })
})

/** Makes in a folder the tree of a package whose program is a few files, written at this time in this order. */
async function makeSmallTree(folder: string, time: number, names: readonly string[]): Promise<string> {
  const identity = await readIdentity(OWN_IDENTITY)
  const [program, tree] = [path.join(folder, 'program'), path.join(folder, 'tree')]
  mkdirSync(program, { recursive: true })
  for (const name of [identity.id, 'chrome-sandbox', 'LICENCES.txt', ...names]) {
    writeFileSync(path.join(program, name), name)
    utimesSync(path.join(program, name), time, time)
  }
  makeTree(tree, program, identity, build)
  return tree
}

const MAKERS = { deb: 'dpkg-deb', rpm: 'rpmbuild' } as const

describe.each(Object.entries(MAKERS))('a package of %s, made twice', (form, program) => {
  test.skipIf(!hasProgram(program))(
    `has the same bytes from other folders, at other times (skipped where ${program} is not installed)`,
    async () => {
      const identity = await readIdentity(OWN_IDENTITY)
      const made = [
        { folder: path.join(output, form, 'one'), time: 1_700_000_000, names: ['a', 'b'] },
        { folder: path.join(output, form, 'another', 'place'), time: 1_790_000_000, names: ['b', 'a'] }
      ].map(async ({ folder, time, names }) => {
        const tree = await makeSmallTree(folder, time, names)
        const file =
          form === 'deb'
            ? makeDeb({ identity, build, tree, output: folder, compression: 'xz' })
            : makeRpm({ identity, build, tree, output: folder })
        return readFileSync(file)
      })
      const [one, other] = await Promise.all(made)
      expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
    }
  )
})

test.skipIf(!hasProgram('dpkg-deb'))(
  'a package for Debian belongs to root, whoever makes it, without bits for others to write',
  async () => {
    const folder = path.join(output, 'modes')
    const identity = await readIdentity(OWN_IDENTITY)
    const tree = await makeSmallTree(folder, 0, [])
    const deb = makeDeb({ identity, build, tree, output: folder, compression: 'none' })
    const lines = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' }).trim().split('\n')
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter((line) => !/^[d-]rw[x-]r-[x-]r-[x-] root\/root /.test(line))).toEqual([])
  }
)
