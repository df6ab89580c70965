import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { OWN_IDENTITY, readIdentity } from '../package/built-in/identity'
import { PACKAGE_FORMS } from '../package/make-packages'
import { packageHandbook } from '../package/package-handbook'
import { describeBuild } from '../package/release'
import { runScript } from '../setup/main.mjs'
import { prepare } from '../setup/prepare.mjs'
import { inRoot } from '../terminal/root.mjs'
import { Failure, say } from '../terminal/say.mjs'
import { CHECKSUMS, checksumsOf } from './checksums'
import { findObstacles } from './find-obstacles'
import { readFacts } from './read-facts'
import { remainingSteps } from './remaining-steps'
import { signFile, type ReleaseKey } from './signature'
import { availableTool, withThrowAwayKey } from './throw-away-key'

const HELP = `npm run release -- [--dry-run] [OPTIONS]

Fait ce qu’une version de l’application demande, sans rien publier : contrôles, paquets pour Linux x64, nomenclature (SBOM),
empreintes (${CHECKSUMS}), signature ; puis dit ce qu’une personne doit encore faire. Le tout va dans out/diffusion.

  --dry-run               à blanc : dit ce qui manque sans s’arrêter, fait des paquets d’essai, et signe avec une clé jetée
                          aussitôt
  --minisign-key=FICHIER  signe avec cette clé de minisign (la clé publique à côté, en .pub)
  --gpg-key=EMPREINTE     signe avec cette clé de GnuPG

Code de retour : 0 si tout est fait, 1 si quelque chose manque ou échoue.`

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'minisign-key': { type: 'string' },
      'gpg-key': { type: 'string' }
    }
  })
  if (values.help) {
    process.stdout.write(`${HELP}\n`)
    return 0
  }
  const dryRun = values['dry-run']
  const identity = await readIdentity(OWN_IDENTITY)
  const runtime = await prepare()
  const signer = namedSigner(values['minisign-key'], values['gpg-key'])
  const facts = readFacts(runtime, identity.trust, signer)
  const obstacles = findObstacles(facts)
  if (obstacles.length > 0 && !dryRun)
    throw new Failure(
      [
        'Cette version ne peut pas être diffusée :',
        ...listed(obstacles),
        'Pour l’essayer à blanc : npm run release -- --dry-run'
      ].join('\n')
    )

  const output = inRoot('out', 'diffusion')
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  const files = await packageHandbook({
    identity,
    content: undefined,
    // What is made in a dry run says in its name and on its screens that it is a trial.
    build: describeBuild(runtime, dryRun),
    runtime,
    output,
    forms: PACKAGE_FORMS,
    compression: 'xz',
    say
  })
  const checksums = path.join(output, CHECKSUMS)
  writeFileSync(checksums, await checksumsOf(files))
  const signatures = dryRun || signer === null ? trySigning(checksums) : [signFile(checksums, signer)]
  const [signature] = signatures
  const steps = remainingSteps({
    version: facts.version,
    id: identity.id,
    signature: signature === undefined ? null : path.basename(signature)
  })
  const lines = [
    ...files,
    checksums,
    ...signatures,
    ...(dryRun ? ['', 'Essai à blanc. Ce qui manque pour diffuser :', ...listed(obstacles)] : []),
    '',
    'Ce qu’une personne doit encore faire :',
    ...steps.map((step, index) => `${index + 1}. ${step}`)
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
})

function namedSigner(minisign: string | undefined, gpg: string | undefined): ReleaseKey | null {
  if (minisign !== undefined && gpg !== undefined) throw new Failure('Nommez une seule clé.')
  if (minisign !== undefined) return { tool: 'minisign', key: path.resolve(minisign) }
  if (gpg === undefined) return null
  // An address or a short number can be that of several keys.
  const key = gpg.replaceAll(' ', '').toUpperCase()
  if (!/^[0-9A-F]{40}$/.test(key)) throw new Failure('--gpg-key attend l’empreinte entière : 40 caractères.')
  return { tool: 'gpg', key }
}

/** Signs with a key that is thrown away, and leaves no signature: it would say nothing. */
function trySigning(file: string): readonly [] {
  const tool = availableTool()
  if (tool === null) say('Signature non essayée : ni minisign ni gpg ne sont sur ce poste.')
  else {
    withThrowAwayKey(tool, (signer) => {
      rmSync(signFile(file, signer))
    })
    say(`Signature essayée avec ${tool} et une clé jetée : elle se vérifie.`)
  }
  return []
}

function listed(obstacles: readonly string[]): readonly string[] {
  return obstacles.length === 0 ? ['rien.'] : obstacles.map((one) => `- ${one}`)
}
