/** Records what leaves a workstation, in namespaces of its own: `prove.ts QUIET_SECONDS`. See ../network.ts. */
import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serveFolder } from '../../../e2e/fixtures/content-server'
import { copyForUser, ORDINARY_USER } from '../../../e2e/fixtures/ordinary-user'
import { signContent } from '../../../e2e/fixtures/signed-content'
import { runScript } from '../../setup/main.mjs'
import { runVisibly, tool } from '../../terminal/command.mjs'
import { inRoot } from '../../terminal/root.mjs'
import { Failure, say } from '../../terminal/say.mjs'
import type { SentFrame } from './frame'
import { GATEWAY, isolateNetwork } from './isolated-network'
import { plantedProblem, serverProblem, silenceProblem, summariseFrames, type Planted } from './judge'
import { record } from './record'
import { resolveEverything } from './resolver'
import { unpackProgram } from './packaged-program'
import type { PackagedStoryOptions, StoryName, StoryOptions } from './story-options'

/** Later than any version that the application carries. */
const LATER = '2099.1.1'
/** How long the program from source is left without input, in seconds: the long idle time is that of the packaged one. */
const QUIET_FROM_SOURCE = 60
const SERVER: Planted = { address: GATEWAY.ipv4, port: 8099 }
const PLANTED: Planted = { address: GATEWAY.ipv4, port: 8098 }

await runScript(async () => {
  const quiet = Number(process.argv[2])
  const content = await signContent(LATER, (_file, text) => text)
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-proof-'))
  chownSync(folder, ORDINARY_USER, ORDINARY_USER)
  const program = copyForUser(ORDINARY_USER, folder)
  const network = await isolateNetwork()
  const resolver = await resolveEverything(GATEWAY.ipv4)
  const server = await serveFolder(content.repository, undefined, { host: SERVER.address, port: SERVER.port })
  const packaged = await unpackProgram(content, server.address)
  try {
    execFileSync('chmod', ['-R', 'a+rX', path.dirname(content.repository)])
    decideServer(path.join(folder, 'machine'), server.address)
    const options: StoryOptions = {
      program,
      folder,
      content,
      quiet: Math.min(quiet, QUIET_FROM_SOURCE),
      planted: PLANTED
    }
    const { repository } = content
    const ofPackage: PackagedStoryOptions = { ...packaged, folder, quiet, repository }
    const recordStory = (script: string, name: StoryName, given: object): Promise<readonly SentFrame[]> =>
      record(network, async () => {
        const story = tool('tsx/dist/cli.mjs', inRoot('build/proofs/network', script), name)
        const status = await runVisibly([...network.enter(story), JSON.stringify(given)])
        if (status !== 0) throw new Failure('Le manuel n’a pas fait ce qui devait être enregistré.')
      })
    const play = (name: StoryName) => recordStory('story.ts', name, options)
    const playPackaged = (name: 'read' | 'ask-server') => recordStory('packaged-story.ts', name, ofPackage)
    const judge = (problem: string | null, proved: string): boolean => {
      process.stdout.write(problem === null ? `  bon    ${proved}\n` : `  ÉCHEC  ${problem}\n`)
      return problem === null
    }
    say('Sans serveur : tout ce qu’une personne fait')
    const silent = await play('read')
    const asked = [...resolver.asked]
    say('Une demande plantée dans le manuel')
    const planted = await play('plant')
    say('Avec un serveur nommé par l’administration')
    const served = await play('ask-server')
    say('Le programme du paquet, sans serveur')
    const silentPackage = await playPackaged('read')
    say('Le programme du paquet, avec un serveur nommé')
    const servedPackage = await playPackaged('ask-server')
    const verdicts = [
      judge(silenceProblem(silent), 'Aucune trame n’est partie du poste.'),
      judge(
        asked.length === 0 ? null : `Des noms ont été demandés : ${asked.join(', ')}.`,
        'Aucun nom n’a été demandé.'
      ),
      judge(
        plantedProblem(planted, PLANTED),
        `La demande plantée est prise : ${summariseFrames(planted).join(' ; ')}.`
      ),
      judge(
        serverProblem(served, SERVER),
        `Le serveur nommé est seul joint : ${summariseFrames(served).join(' ; ')}.`
      ),
      judge(silenceProblem(silentPackage), 'Aucune trame n’est partie du programme du paquet.'),
      judge(
        serverProblem(servedPackage, SERVER),
        `Le programme du paquet ne joint que le serveur nommé : ${summariseFrames(servedPackage).join(' ; ')}.`
      )
    ]
    return verdicts.every(Boolean) ? 0 : 1
  } finally {
    server.close()
    resolver.close()
    network.close()
    content.remove()
    packaged.remove()
    for (const one of [folder, program.folder]) rmSync(one, { recursive: true, force: true })
  }
})

/** Imposes a server, as an administration does. */
function decideServer(machine: string, server: string): void {
  mkdirSync(machine)
  const policies = { format: 1, impose: { serveur: server, 'http-autorise': true, verification: 'jamais' } }
  writeFileSync(path.join(machine, 'politiques.json'), JSON.stringify(policies))
  execFileSync('chmod', ['-R', 'a+rX', machine])
}
