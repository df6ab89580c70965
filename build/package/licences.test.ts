import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { OWN_IDENTITY, readIdentity } from './built-in/identity'
import { licencesText } from './licences'
import { appStream } from './linux/app-stream'
import { billOfMaterials } from './sbom'
import { STABLE_BUILD as build } from './testing/stable-build'

test('a package states the licence of its own texts', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'licences-'))
  const file = path.join(folder, 'CC-BY-4.0.txt')
  writeFileSync(file, 'Attribution 4.0 International')
  try {
    const contentLicence = { spdx: 'CC-BY-4.0', file }
    const identity = { ...(await readIdentity(OWN_IDENTITY)), contentLicence }
    const text = licencesText(identity, [])
    const bill = JSON.stringify(
      billOfMaterials({ identity, build, electron: '45.4.1', packages: [], locked: {} })
    )
    expect(text).toContain('Textes du manuel (CC-BY-4.0)')
    expect(text).toContain('Attribution 4.0 International')
    expect(appStream(identity, build)).toContain('<project_license>MIT AND CC-BY-4.0</project_license>')
    expect(bill).toContain('MIT AND CC-BY-4.0')
    for (const one of [text, appStream(identity, build), bill])
      expect(one).not.toMatch(/etalab|Licence Ouverte/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
