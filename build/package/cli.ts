import path from 'node:path'
import { parseArgs } from 'node:util'
import { runScript } from '../setup/main.mjs'
import { prepare } from '../setup/prepare.mjs'
import { inRoot } from '../terminal/root.mjs'
import { Failure, say } from '../terminal/say.mjs'
import { OWN_IDENTITY, readIdentity } from './built-in/identity'
import { PACKAGE_FORMS, type PackageForm } from './make-packages'
import { packageHandbook } from './package-handbook'
import { describeBuild } from './release'

const HELP = `npm run package -- [OPTIONS]

Fait les paquets pour Linux x64 : .deb, .rpm (où rpmbuild est là), archive portable, et la nomenclature (SBOM).

  --essai                un paquet d’essai, qui le dit : sur un autre Electron que celui en cours, par exemple
  --identity=FICHIER     l’identité d’un autre manuel ; sans elle, build/identity/identity.json
  --content=DOSSIER      le contenu d’un autre manuel ; sans lui, celui de ce dépôt
  --output=DOSSIER       où mettre les paquets ; sans lui, out/paquets
  --only=deb,rpm,portable  seulement ces formes`

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      essai: { type: 'boolean', default: false },
      identity: { type: 'string', default: OWN_IDENTITY },
      content: { type: 'string' },
      output: { type: 'string', default: inRoot('out', 'paquets') },
      only: { type: 'string', default: PACKAGE_FORMS.join(',') }
    }
  })
  if (values.help) {
    process.stdout.write(`${HELP}\n`)
    return 0
  }
  const forms = readForms(values.only)
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Failure(
      'Ceci fait les paquets pour Linux x64, sous Linux x64. Pour Windows et macOS, voir docs/guides/administrateur.md.'
    )
  const identity = await readIdentity(path.resolve(values.identity))
  const runtime = await prepare()
  const build = describeBuild(runtime, values.essai)
  const made = await packageHandbook({
    identity,
    content: values.content,
    build,
    runtime,
    output: path.resolve(values.output),
    forms,
    compression: 'xz',
    say
  })
  process.stdout.write(`${made.join('\n')}\n`)
  return 0
})

function readForms(given: string): readonly PackageForm[] {
  return given.split(',').map((name) => {
    const form = PACKAGE_FORMS.find((one) => one === name)
    if (form === undefined) throw new Failure(`--only attend ${PACKAGE_FORMS.join(', ')}.`)
    return form
  })
}
