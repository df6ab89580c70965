import { execFileSync } from 'node:child_process'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { decided, imposed, POLICY_NAMES, policyOf, preset, type Policies } from './policies'
import { readPolicies, readPolicyFile } from './read-policies'
import { readPolicyText } from './read-text'

async function written(content: string | Uint8Array, name = 'politiques.json'): Promise<string> {
  const file = path.join(await emptyFolder(), name)
  await writeFile(file, content, { mode: 0o644 })
  return file
}
const read = async (content: string | Uint8Array, name?: string): Promise<Policies> =>
  readPolicyFile(await written(content, name))

const SOUND = `{
  // Écrit par la direction du numérique.
  "format": 1,
  "impose": {
    "serveur": "https://manuel.exemple.fr/été/", /* le miroir */
    "verification": "semaine",
  },
}
`

describe('a file of policies', () => {
  test('is JSON with comments: each value is imposed, or holds until the reader chooses', async () => {
    const policies = await read(
      '{"format":1,"impose":{"verification":"jamais"},"par-defaut":{"serveur":"https://a.fr/"}}'
    )
    expect(policies.problems).toEqual([])
    expect(imposed(policies, 'verification')).toBe('jamais')
    expect(imposed(policies, 'serveur')).toBeUndefined()
    expect(preset(policies, 'serveur')).toBe('https://a.fr/')
    expect(decided(policies, 'serveur')).toBe('https://a.fr/')
    expect(decided(policies, 'http-autorise')).toBeUndefined()
    const commented = await read(SOUND)
    expect(commented.problems).toEqual([])
    expect(commented.stated.get('verification')?.line).toBe(6)
  })

  test('may be saved by any editor: UTF-8 or UTF-16, with or without a mark, with any ends of lines', async () => {
    const little = Buffer.from(SOUND, 'utf16le')
    const big = Buffer.from(little).swap16()
    const mark = '\uFEFF'
    const saved = [
      Buffer.from(mark + SOUND),
      little,
      big,
      Buffer.from(mark + SOUND, 'utf16le'),
      Buffer.from(mark + SOUND, 'utf16le').swap16(),
      Buffer.from(SOUND.replaceAll('\n', '\r\n'))
    ]
    for (const bytes of saved) {
      const policies = await read(bytes)
      expect(policies.problems).toEqual([])
      expect(decided(policies, 'serveur')).toBe('https://manuel.exemple.fr/été/')
      expect(policies.stated.get('verification')?.line).toBe(6)
    }
  })

  test('in another encoding is told, and the cure with it', async () => {
    const { isUnreadable, problems } = await read(Buffer.from(SOUND, 'latin1'))
    expect(isUnreadable).toBe(true)
    expect(problems[0]?.message).toContain('enregistrez-le en UTF-8')
    const odd = Buffer.concat([Buffer.from(SOUND, 'utf16le').swap16(), Buffer.from([0])])
    expect((await read(odd)).isUnreadable).toBe(true)
  })

  test.each([
    [
      '"impose": {\n"serveurs": "https://a.fr/",\n"verification": "jour"}',
      3,
      /«\u00a0serveurs\u00a0» n’existe pas. Vouliez-vous dire «\u00a0serveur\u00a0»\u00a0\?/
    ],
    [
      '"impose": {\n\n"serveur": "ftp://a.fr/",\n"verification": "jour"}',
      4,
      /«\u00a0serveur\u00a0» attend une adresse/
    ],
    [
      '"impose": {\n"verification": "jour"},\n"par-defaut": {"http-autorise": true}',
      4,
      /«\u00a0http-autorise\u00a0» n’est pas un réglage des lecteurs/
    ],
    [
      '"impose": {"verification": "jour"},\n"serveur": "https://a.fr/"',
      3,
      /«\u00a0serveur\u00a0» doit être dans «\u00a0impose\u00a0» ou/
    ],
    [
      '"impose": {"verification": "jour"},\n"imposes": {}',
      3,
      /Vouliez-vous dire «\u00a0impose\u00a0»\u00a0\?/
    ],
    ['"impose": {"verification": "semaine",\n"verification": "jour"}', 3, /déjà à la ligne 2/],
    ['"impose": {"verification": "jour"},\n"par-defaut": []', 3, /attend des clés entre accolades/]
  ])('with a mistake, like %j, is told its line, and everything else holds', async (text, line, message) => {
    const policies = await read(`{"format": 1,\n${text}}`)
    expect(policies.problems).toEqual([
      expect.objectContaining({ line, message: expect.stringMatching(message) as string })
    ])
    expect(decided(policies, 'verification')).toBe('jour')
  })

  test('of another format, or without one, holds as far as it is understood, and it is told', async () => {
    for (const format of ['', '"format": 2,', '"format": "1",']) {
      const policies = await read(`{${format}"impose":{"verification":"jour"}}`)
      expect(policies.problems).toHaveLength(1)
      expect(decided(policies, 'verification')).toBe('jour')
    }
  })

  test.each([
    ['{\n"impose": {\n"serveur": "https://a.fr/"\n"verification": "jour"}}', 4, 'virgule'],
    ['{\n"impose": {"serveur": «\u00a0a\u00a0»}}', 2, 'guillemets droits'],
    ['{\n"a": "C:\\x"}', 2, 'deux fois'],
    ['{', 1, 'accolade'],
    ['', 1, 'valeur'],
    ['[]', 1, 'accolades'],
    ['"x"', 1, 'accolades']
  ])('that cannot be understood, like %j, is told with its line', async (text, line, words) => {
    const { isUnreadable, problems } = await read(text)
    expect(isUnreadable).toBe(true)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.line).toBe(line)
    expect(problems[0]?.message).toContain(words)
  })

  test('with faults without end is read at once, and tells a hundred, and each policy that is wrong', async () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `"k${at}":1,`).join('\n')
    const { problems } = await read(`{"format":1,"impose":{\n${keys}\n"serveur":5}}`)
    expect(problems).toHaveLength(102)
    expect(problems[99]?.line).toBe(101)
    expect(problems[100]).toMatchObject({ name: 'serveur', line: 20_002 })
    expect(problems[101]?.message).toContain('19900')
  })

  test('that is none is told: too large, nested without end, a folder, a pipe, a link to nothing, out of reach', async () => {
    const told = (file: string): string | undefined => {
      const { file: told, isUnreadable, problems } = readPolicyFile(file)
      expect([told, isUnreadable]).toEqual([file, true])
      return problems[0]?.message
    }
    expect(told(await written(' '.repeat(10_000_000)))).toContain('dépasse')
    expect(told(await written(`{"a":${'['.repeat(200_000)}`))).toBeTruthy()
    const trap = '{"checkEvery":{"toString":1,"valueOf":1}}'
    expect((await read(trap, 'configuration.json')).problems).toHaveLength(1)
    const folder = await emptyFolder()
    const at = (name: string): string => path.join(folder, name)
    await mkdir(at('folder'))
    expect(told(at('folder'))).toContain('un dossier porte ce nom')
    await symlink(at('nothing'), at('link'))
    expect(told(at('link'))).toContain('lien')
    await symlink(at('loop'), at('loop'))
    expect(told(at('loop'))).toBeTruthy()
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [at('pipe')])
      expect(told(at('pipe'))).toContain('tube')
      expect(told('/dev/zero')).toContain('appareil')
    }
    await writeFile(at('secret'), SOUND)
    await chmod(at('secret'), 0o000)
    // Root may read everything.
    if (process.getuid?.() !== 0) expect(told(at('secret'))).toContain('droit de le lire')
  })

  test.runIf(process.platform !== 'win32')('that anybody may change holds, and it is told', async () => {
    const file = await written(SOUND)
    await chmod(file, 0o666)
    const { problems, stated } = readPolicyFile(file)
    expect(problems[0]?.message).toContain('N’importe qui')
    expect(stated.size).toBe(2)
  })

  test('that is not there decides nothing', async () => {
    const folder = await emptyFolder()
    for (const file of ['none', path.join('none', 'politiques.json')].map((name) => path.join(folder, name)))
      expect(readPolicies([file])).toMatchObject({ file: null, problems: [] })
  })
})

describe('configuration.json of application 0.1', () => {
  test('still holds, everything in it imposed, unless there is a file of policies', async () => {
    const former = await written(
      '{"format":1,"contentServer":"https://a.fr/","allowHttp":true,"proxy":"http://p:3128","caFile":"/etc/ca.pem","checkEvery":"week"}',
      'configuration.json'
    )
    const policies = readPolicies([path.join(path.dirname(former), 'politiques.json'), former])
    expect(policies).toMatchObject({ file: former, problems: [] })
    expect(imposed(policies, 'serveur')).toBe('https://a.fr/')
    expect(imposed(policies, 'http-autorise')).toBe(true)
    expect(imposed(policies, 'mandataire')).toBe('http://p:3128')
    expect(imposed(policies, 'autorites-fichier')).toBe('/etc/ca.pem')
    expect(imposed(policies, 'verification')).toBe('semaine')
    const newer = await written(SOUND)
    expect(readPolicies([newer, former]).file).toBe(newer)
  })

  test('is told the line of a mistake, and everything else in it holds', async () => {
    const policies = await read(
      '\uFEFF{"format":1,\n"contentServeur":"x",\n"toString":1,\n"checkEvery":"year",\n"allowHttp":true}',
      'configuration.json'
    )
    expect(policies.problems.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(decided(policies, 'http-autorise')).toBe(true)
  })
})

describe('the reader of policies never throws', () => {
  test.prop([fc.uint8Array({ maxLength: 500 })])('whatever the bytes', async (bytes) => {
    for (const name of ['politiques.json', 'configuration.json']) {
      const { file, isUnreadable, problems } = await read(bytes, name)
      expect(file).not.toBeNull()
      if (isUnreadable) expect(problems.length).toBeGreaterThan(0)
    }
  })

  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    ...POLICY_NAMES.map((name) => fc.constant(policyOf(name).example))
  )
  const part = fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom(...POLICY_NAMES, '__proto__', 'toString')),
    value
  )
  test.prop([fc.record({ format: value, impose: fc.oneof(part, value), 'par-defaut': part }), fc.string()])(
    'whatever the values, and takes none that its schema refuses',
    (file, more) => {
      for (const text of [JSON.stringify(file, null, 1), JSON.stringify({ ...file, [more]: 1 }), more]) {
        const policies = { file: null, ...readPolicyText(text) }
        const lines = text.split('\n').length
        for (const { line } of policies.problems) expect(line ?? 1).toBeLessThanOrEqual(lines)
        for (const name of POLICY_NAMES) expect(() => decided(policies, name)).not.toThrow()
        for (const [name, { value, level }] of policies.stated) {
          expect(policyOf(name).judge(value).ok).toBe(true)
          if (level === 'default') expect(policyOf(name).levels).toBe('either')
        }
      }
    }
  )
})
