import type { CommandOutput } from '../../content/cli/command'
import { pathOf } from '../../content/cli/options'
import { archivePack } from '../repository/archive'
import { readRepository, writeFiles } from '../repository/files'
import { signRelease } from '../repository/release'
import { required } from './options'
import { readKeys } from './read-keys'

/** The options that publishing a version takes, as parsed. */
interface Values {
  readonly repository?: string | undefined
  readonly pack: string
  readonly key: readonly string[]
  readonly 'passphrase-file'?: string | undefined
  readonly notes?: string | undefined
  readonly 'reviewed-on'?: string | undefined
}

/** Signs a version and writes it into the repository. @throws PublishError, UsageError */
export async function publishVersion(
  values: Values,
  withdrawn: readonly string[],
  output: CommandOutput
): Promise<void> {
  const folder = required(values.repository, 'repository')
  const repository = await readRepository(folder)
  const archive = await archivePack(pathOf(values.pack))
  const { signing } = await readKeys(values.key, values['passphrase-file'])
  const { notes, 'reviewed-on': reviewedOn } = values
  await writeFiles(folder, signRelease(repository, { archive, notes, reviewedOn, withdrawn }, signing))
  const { id, version } = archive.manifest
  output.say(`Version ${version} de « ${id} » publiée : ${archive.bytes.length} octets.`)
}
