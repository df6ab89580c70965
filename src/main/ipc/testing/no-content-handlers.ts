import type { HandlerNeeds } from '../create-handlers'

const untried = (): never => {
  throw new Error('Not part of this test')
}

/** Handlers about the content for tests of other ones. */
export const noContentHandlers: HandlerNeeds['content'] = {
  readContentStatus: untried,
  readContentLog: untried,
  examineContent: untried,
  installContent: untried,
  cancelContent: untried,
  chooseVersion: untried,
  markChangesRead: untried,
  readSettings: untried,
  saveSettings: untried
}
