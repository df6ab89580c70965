import path from 'node:path'

/** Folders of this workstation that only an administrator changes, outside the application. */
export interface MachineFolders {
  /** Versions of the content installed for everybody. */
  readonly content: string
  /** What the administrator decided. */
  readonly configuration: string
}

/**
 * Returns the folders of this workstation.
 * @param handbook id of the handbook: each has folders of its own
 * @param root where the system's folders are taken to be; for trials in development
 */
export function findMachineFolders(handbook: string, root: string | null): MachineFolders {
  const folders = root === null ? systemFolders(handbook) : { data: root, configuration: root }
  return {
    content: path.join(folders.data, 'contenu'),
    configuration: path.join(folders.configuration, 'configuration.json')
  }
}

function systemFolders(handbook: string): { readonly data: string; readonly configuration: string } {
  const both = (folder: string): ReturnType<typeof systemFolders> => ({
    data: folder,
    configuration: folder
  })
  switch (process.platform) {
    case 'win32':
      return both(path.join(process.env['PROGRAMDATA'] ?? 'C:\\ProgramData', handbook))
    case 'darwin':
      return both(path.join('/Library/Application Support', handbook))
    default:
      return { data: path.join('/var/lib', handbook), configuration: path.join('/etc', handbook) }
  }
}
