import { spawnSync } from 'node:child_process'
import { app } from 'electron'
import { EXIT_CODES } from './commands/exit-codes'
import { x11Display } from './window/display'

const PLATFORM = 'ozone-platform'

/**
 * Runs the same command again on Chromium's headless platform, where there is no display to draw on; returns its exit code,
 * or null where this process may run it itself. Chromium chooses its platform before any code of ours: a switch that is
 * added here would come too late.
 */
export function runHeadless(): number | null {
  if (process.platform !== 'linux' || app.commandLine.hasSwitch(PLATFORM)) return null
  if (x11Display(process.env) === 'listening') return null
  const args = [`--${PLATFORM}=headless`, ...process.argv.slice(1)]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  return status ?? EXIT_CODES.failed
}
