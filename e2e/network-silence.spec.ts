import { inRoot } from '../build/terminal/root.mjs'
import { runQuietly, tool } from '../build/terminal/command.mjs'
import { expect, test } from './fixtures/app'

/** Exit status of a proof that cannot be made here. */
const SKIPPED = 77

test('no frame leaves a workstation that looks online, a planted request is caught, and a named server is the only one spoken to', async () => {
  const proof = tool('tsx/dist/cli.mjs', inRoot('build/proofs/network.ts'), '--minutes=0')
  const { status, output } = await runQuietly(proof)
  test.skip(status === SKIPPED, output.trim())
  expect(output).toContain('  bon    Aucune trame n’est partie du poste.')
  expect(output).toContain('  bon    La demande plantée est prise')
  expect(output).toContain('  bon    Le serveur nommé est seul joint')
  expect(output).toContain('  bon    Aucune trame n’est partie du programme du paquet.')
  expect(output).toContain('  bon    Le programme du paquet ne joint que le serveur nommé')
  expect(status, output).toBe(0)
})
