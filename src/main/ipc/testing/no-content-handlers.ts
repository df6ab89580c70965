import type { contentMethods } from '../../../shared/ipc/content-methods'
import type { Handlers } from '../handlers'

const untried = (): never => {
  throw new Error('Not part of this test')
}

/** Handlers about the content for tests of other ones. */
export const noContentHandlers: Pick<
  Handlers,
  Exclude<keyof typeof contentMethods, 'readSettings' | 'saveSettings'>
> = {
  readContentStatus: untried,
  readContentLog: untried,
  examineContent: untried,
  installContent: untried,
  cancelContent: untried,
  chooseVersion: untried,
  markChangesRead: untried
}
