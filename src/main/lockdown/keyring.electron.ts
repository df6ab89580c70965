import type { CommandLine } from 'electron'

/** Keeps Chromium from asking the desktop's keyring for a key: it has no secret to keep, and the desktop might ask the reader. */
export function leaveKeyring(commandLine: CommandLine): void {
  commandLine.appendSwitch('password-store', 'basic')
}
