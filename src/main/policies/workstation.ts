import path from 'node:path'
import { expandPaths } from './expand-path'
import { decided, type Policies } from './policies'
import { readPolicies } from './read-policies'
import { readSystemManagement } from './system-management'

/** What only an administrator changes on this workstation, outside the application. */
export interface Workstation {
  /** Folder of the versions of the content installed for everybody. */
  readonly content: string
  readonly mounts: Mounts
  /** Returns what the administration decided, with paths as this workstation has them: its file is read anew. */
  readonly policies: () => Policies
}

const NAME = 'politiques.json'

/**
 * Opens what the administrator of this workstation decides.
 * @param handbook id of the handbook: each has folders of its own
 * @param root where the system's folders are taken to be; for trials in development
 */
export function openWorkstation(handbook: string, root: string | null): Workstation {
  const folders =
    root === null ? systemFolders(handbook, process.platform, process.env) : { data: root, decided: root }
  // The folder of the portable form, which its launcher names.
  const portable = process.env['HANDBOOK_PORTABLE'] ?? ''
  const files = [
    path.join(folders.decided, NAME),
    // That of application 0.1.
    path.join(folders.decided, 'configuration.json'),
    ...(portable === '' ? [] : [path.join(portable, NAME)])
  ]
  const managed = (): Policies | null =>
    root === null ? readSystemManagement(handbook, process.platform) : null
  const policies = (): Policies => expandPaths(managed() ?? readPolicies(files), process.env)
  const content = decided(policies(), 'versions-du-poste')
  return {
    content: content ?? path.join(folders.data, 'contenu'),
    policies,
    mounts:
      root === null
        ? mountsOf(process.platform, process.env)
        : { parents: [path.join(root, 'media')], volumes: [] }
  }
}

interface SystemFolders {
  /** Where versions are installed. */
  readonly data: string
  /** Where files of policies are. */
  readonly decided: string
}

/** Returns the folders that a system has for what an administrator decides. */
export function systemFolders(
  handbook: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>
): SystemFolders {
  const both = (folder: string): SystemFolders => ({ data: folder, decided: folder })
  switch (platform) {
    case 'win32':
      return both(path.win32.join(env['PROGRAMDATA'] ?? 'C:\\ProgramData', handbook))
    case 'darwin':
      return both(path.posix.join('/Library/Application Support', handbook))
    default:
      return { data: path.posix.join('/var/lib', handbook), decided: path.posix.join('/etc', handbook) }
  }
}

/** Where what is plugged in can be. */
export interface Mounts {
  /** Folders in which the system makes one folder for each. */
  readonly parents: readonly string[]
  /** Places of single ones. */
  readonly volumes: readonly string[]
}

/** Returns where a system mounts keys. */
export function mountsOf(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>
): Mounts {
  switch (platform) {
    case 'win32':
      // The letters D to Z: A, B and C are of floppy disks and of the system.
      return {
        parents: [],
        volumes: Array.from({ length: 23 }, (_, at) => `${String.fromCharCode(68 + at)}:\\`)
      }
    case 'darwin':
      return { parents: ['/Volumes'], volumes: [] }
    default: {
      const user = env['USER'] ?? env['LOGNAME'] ?? ''
      return {
        parents: user === '' ? ['/media'] : ['/media', `/media/${user}`, `/run/media/${user}`],
        volumes: []
      }
    }
  }
}
