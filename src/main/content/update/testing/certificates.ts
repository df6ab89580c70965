import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'

/** A throw-away authority, and what it certifies. */
export interface Authority {
  /** Path of its certificate (PEM). */
  readonly file: string
  /**
   * Returns the key and the certificate of a server of this name or IP address.
   * @param days how long it is valid from now on; less than zero: it has expired
   */
  readonly certify: (name: string, days?: number) => { readonly key: string; readonly cert: string }
}

/** Whether certificates can be made here: OpenSSL 3 is installed. */
export const canCertify = String(spawnSync('openssl', ['version']).stdout).startsWith('OpenSSL 3')

/** Makes an authority in a folder, with the machine's own openssl. */
export function makeAuthority(folder: string): Authority {
  const at = (name: string): string => path.join(folder, name)
  const [key, file, request, signed] = [at('key.pem'), at('ca.pem'), at('request.pem'), at('server.pem')]
  openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', key)
  openssl('req', '-x509', '-key', key, '-days', '2', '-subj', '/CN=Autorite', '-out', file)
  return {
    file,
    certify: (name, days = 2) => {
      const kind = isIP(name) === 0 ? 'DNS' : 'IP'
      const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=${kind}:${name}`]
      openssl('req', '-new', '-key', key, ...subject, '-out', request)
      const validity = ['-days', String(days), '-copy_extensions', 'copyall']
      openssl('x509', '-req', '-in', request, '-CA', file, '-CAkey', key, ...validity, '-out', signed)
      return { key: readFileSync(key, 'utf8'), cert: readFileSync(signed, 'utf8') }
    }
  }
}

function openssl(...args: string[]): void {
  const { status, stderr } = spawnSync('openssl', args)
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr.toString()}`)
}
