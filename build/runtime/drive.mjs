import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Opens an application under Playwright's control, and returns it. Given an `executablePath`, Playwright would attach to an
 * application that is already starting: a window whose first page arrives meanwhile is waited for in vain
 * (microsoft/playwright#9351). Without one it holds the application before `ready`, until it listens; it then asks
 * the electron package which Electron to run, and Node keeps that package's first answer.
 * @param {string} folder of Electron, as it was unpacked
 * @param {Omit<NonNullable<Parameters<import('playwright').Electron['launch']>[0]>, 'executablePath'>} options
 * @throws {Error} of Playwright, when the application does not start
 */
export async function drive(folder, options) {
  // Only now: the set-up begins before the packages are there.
  const { _electron } = await import('playwright')
  const before = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder
  Reflect.deleteProperty(require.cache, require.resolve('electron'))
  try {
    return await _electron.launch(options)
  } finally {
    if (before === undefined) delete process.env['ELECTRON_OVERRIDE_DIST_PATH']
    else process.env['ELECTRON_OVERRIDE_DIST_PATH'] = before
  }
}
