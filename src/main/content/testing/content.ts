import path from 'node:path'
import { openWorkstation } from '../../policies/workstation'
import { openContent, type Content, type ContentOptions } from '../open-content'
import { openContentUpdates, type ContentUpdates } from '../updates'

/** Opens the content of a workstation of a test: its folder for all users is that of the profile unless told. */
export function openTestContent(
  options: Pick<ContentOptions, 'carried' | 'profile'> & Partial<ContentOptions>
): Content {
  return openContent({
    root: path.join(options.profile, 'root.json'),
    examinationWorker: '',
    workstation: openWorkstation('manuel-d-essai', options.profile),
    development: false,
    log: () => undefined,
    ...options
  })
}

/** Opens the updates of a content, without a server and without a proxy. */
export function openTestUpdates(content: Content, profile: string): Promise<ContentUpdates> {
  return openContentUpdates({
    profile,
    logging: { folder: profile, level: 'error' },
    content,
    chosenServer: () => Promise.resolve(null),
    userAgent: 'test',
    lookUpProxy: () => Promise.resolve('')
  })
}
