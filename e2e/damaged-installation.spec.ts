import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runApplicationIn } from './fixtures/command-line'
import { expect, test } from './fixtures/app'
import { copyApplication } from './fixtures/copy-application'

for (const [damage, text] of [
  ['is gone', null],
  ['is cut off', '{"id":']
] as const) {
  test(`an installation whose identity ${damage} says so in French, and ends`, async () => {
    const folder = copyApplication('out/pack')
    try {
      const identity = path.join(folder, 'out', 'identity.json')
      rmSync(identity)
      if (text !== null) writeFileSync(identity, text)
      const { status, stderr } = await runApplicationIn(folder, '--version')
      expect(stderr).toContain('L’installation du manuel est abîmée.')
      expect(stderr).toContain('réinstaller')
      expect(status).toBe(1)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}
