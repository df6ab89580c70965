/**
 * What the program of a package can and cannot be made to do, whatever its command line and environment say: Electron's
 * fuses, in the order of its wire (https://www.electronjs.org/docs/latest/tutorial/fuses).
 */
export const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false
} as const satisfies Record<string, boolean>

export type Fuse = keyof typeof FUSES
export const FUSE_NAMES = Object.keys(FUSES) as readonly Fuse[]
