import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { withDisplay } from '../setup/display.mjs'
import { runScript } from '../setup/main.mjs'
import { prepare } from '../setup/prepare.mjs'
import { hasProgram } from '../setup/system-libraries.mjs'
import { runVisibly, tool } from '../terminal/command.mjs'
import { inRoot } from '../terminal/root.mjs'
import { Failure } from '../terminal/say.mjs'

const HELP = `npm run proof:network -- [OPTIONS]

Prouve que rien ne quitte le poste : le manuel est ouvert dans un espace de noms de réseau qui a l’air en ligne, par une
personne ordinaire, depuis les sources puis depuis le paquet, et chaque trame est enregistrée. Linux, root.

  --minutes=N    durée, en minutes, où personne ne touche à rien ; sans elle, 10

Code de retour : 0 prouvé, 1 échec, 77 sauté (la preuve ne peut pas se faire ici).`

/** As Automake's tests say it. */
const SKIPPED = 77

/** Isolates network, mounts and processes: whatever happens, nothing stays. */
const ISOLATE = ['unshare', '--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'] as const

await runScript(async () => {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '10' }, help: { type: 'boolean', default: false } }
  })
  if (values.help) {
    process.stdout.write(`${HELP}\n`)
    return 0
  }
  const minutes = Number(values.minutes)
  if (!(minutes >= 0 && minutes <= 24 * 60))
    throw new Failure(`--minutes=${values.minutes} n’est pas une durée : donnez un nombre de minutes.`)
  const reason = whyNotHere()
  if (reason !== null) {
    process.stdout.write(`Preuve sautée : ${reason}.\n`)
    return SKIPPED
  }
  await prepare()
  const quiet = String(Math.round(minutes * 60))
  const proof = tool('tsx/dist/cli.mjs', inRoot('build/proofs/network/prove.ts'), quiet)
  return withDisplay((env) => runVisibly([...ISOLATE, ...proof], { env }))
})

/** Returns in French what is missing for the proof, or null. */
function whyNotHere(): string | null {
  if (process.platform !== 'linux') return 'seul Linux a des espaces de noms de réseau'
  if (process.getuid?.() !== 0) return 'il faut être root'
  const programs = {
    ip: 'iproute2',
    tcpdump: 'tcpdump',
    'dpkg-deb': 'dpkg',
    unshare: 'util-linux',
    sysctl: 'procps'
  }
  const missing = Object.entries(programs).find(([program]) => !hasProgram(program))
  if (missing !== undefined) return `il manque ${missing[0]} (paquet ${missing[1]} de Debian)`
  const [program, ...args] = ISOLATE
  return spawnSync(program, [...args, 'true']).status === 0
    ? null
    : 'ce système ne laisse pas faire d’espace de noms de réseau'
}
