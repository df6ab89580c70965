import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import tls from 'node:tls'
import { expect, onTestFinished, test, vi } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { SourceError } from '../source/failure'
import { trustedAuthorities } from './authorities'

test('a file in PEM without any certificate, as one of a key alone, is refused', async () => {
  const file = path.join(await emptyFolder(), 'ca.pem')
  const trusted = async (label: string): Promise<string | undefined> => {
    await writeFile(file, `-----BEGIN ${label}-----\nAA==\n-----END ${label}-----\n`)
    return (await trustedAuthorities({ system: false, file })).at(-1)
  }
  for (const label of ['PUBLIC KEY', 'EC PARAMETERS', 'CERTIFICATE REQUEST'])
    await expect(trusted(label)).rejects.toThrow(SourceError)
  for (const label of ['CERTIFICATE', 'TRUSTED CERTIFICATE', 'X509 CERTIFICATE'])
    expect(await trusted(label)).toContain(label)
})

test('without a policy, those that Node carries certify, and none that the environment adds', async () => {
  expect(await trustedAuthorities({ system: false, file: null })).toEqual([...tls.rootCertificates])
})

test.runIf(process.platform === 'linux')(
  'the authorities of the system are not where the environment says',
  async () => {
    const file = path.join(await emptyFolder(), 'foreign.pem')
    await writeFile(file, '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n')
    vi.stubEnv('SSL_CERT_FILE', file)
    onTestFinished(() => void vi.unstubAllEnvs())
    const known = await trustedAuthorities({ system: true, file: null }).catch(() => [])
    expect(known.join('')).not.toContain('AA==')
  }
)
