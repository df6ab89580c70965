/**
 * Debian's packages of the libraries that Electron is linked with. Since Debian 13 and Ubuntu 24.04 some have a suffix for
 * the width of their clock.
 */
const LINKED = [
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0'
].map((name) => `${name} | ${name}t64`)

const UNCHANGED = [
  'libc6',
  'libcairo2',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2'
]

/** What a package for Debian depends on, each as its `Depends` field writes it. */
export const DEBIAN_DEPENDENCIES: readonly string[] = [...LINKED, ...UNCHANGED].sort()
