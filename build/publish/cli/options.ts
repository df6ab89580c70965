import { UsageError } from '../../content/cli/command'
import { pathOf } from '../../content/cli/options'

export const REPOSITORY_OPTION = { repository: { type: 'string' } } as const
export const KEY_OPTIONS = {
  key: { type: 'string', multiple: true, default: [] as string[] },
  'passphrase-file': { type: 'string' }
} as const
export const RELEASE_OPTIONS = {
  pack: { type: 'string', default: 'out/pack' },
  notes: { type: 'string' },
  'reviewed-on': { type: 'string' }
} as const

/** Returns a path that must be given. @throws UsageError where it is not */
export function required(path: string | undefined, option: string): string {
  if (path === undefined) throw new UsageError(`Il manque l’option « --${option} ».`)
  return pathOf(path)
}
