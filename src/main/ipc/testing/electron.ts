/**
 * Mock of Electron, which runs only inside itself: `vi.mock('electron', () => import(…))`. Its ipcMain is a list of listeners,
 * and its save dialog is always cancelled. One for all tests, for they share the modules that import it.
 */
export const ipcListeners = new Map<string, (event: object, input: unknown) => unknown>()

export const ipcMain = {
  handle: (channel: string, listener: (event: object, input: unknown) => unknown): void => {
    ipcListeners.set(channel, listener)
  }
}
export const dialog = { showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }) }
export const app = { getPath: () => '' }
