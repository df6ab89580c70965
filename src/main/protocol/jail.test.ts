import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { readJailed } from './jail'

/** A folder of pages beside a secret that must never come out. */
async function site(): Promise<string> {
  const folder = await emptyFolder()
  const root = path.join(folder, 'pages')
  await mkdir(path.join(root, 'assets'), { recursive: true })
  await mkdir(path.join(folder, 'pages-too'))
  await writeFile(path.join(folder, 'secret.txt'), 'secret')
  await writeFile(path.join(folder, 'pages-too', 'secret.txt'), 'secret')
  await writeFile(path.join(root, 'index.html'), 'home')
  await writeFile(path.join(root, 'assets', 'é a.js'), 'script')
  await writeFile(path.join(root, '.hidden'), 'secret')
  await symlink('../../secret.txt', path.join(root, 'assets', 'link.txt'))
  await symlink('..', path.join(root, 'assets', 'up'))
  return root
}

const text = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString()

describe('the jail', () => {
  test('gives the files below the folder, percent-encoded names included', async () => {
    const root = await site()
    expect(text(await readJailed(root, '/index.html'))).toBe('home')
    expect(text(await readJailed(root, '/assets/%C3%A9%20a.js'))).toBe('script')
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/../pages-too/secret.txt',
    '/assets/link.txt',
    '/assets/up/secret.txt',
    '/.hidden',
    '/index.html%00.png',
    '/%',
    '//index.html',
    '/C:/secret.txt',
    '/assets',
    '/assets/',
    '/',
    '',
    'index.html',
    '/absent.js',
    '/index.html/below',
    `/${'x'.repeat(5000)}`
  ])('gives nothing for %j', async (pathname) => {
    expect(await readJailed(await site(), pathname)).toBeNull()
  })

  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      'secret.txt',
      'assets',
      'up',
      'link.txt',
      '~'
    ),
    fc.string({ maxLength: 3 })
  )
  test.prop([fc.array(piece, { maxLength: 8 })], { numRuns: 100 })(
    'never gives the secret',
    async (pieces) => {
      const root = await site()
      expect(text(await readJailed(root, `/${pieces.join('')}`))).not.toBe('secret')
      expect(text(await readJailed(root, `/${pieces.join('/')}`))).not.toBe('secret')
    }
  )
})
