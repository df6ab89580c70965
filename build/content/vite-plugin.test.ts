import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build, createLogger, createServer, type InlineConfig } from 'vite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tinyHandbook } from './testing/tiny-handbook'
import { contentPlugin } from './vite-plugin'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'contenus-'))
  for (const { path, text } of tinyHandbook()) await put(`content/${path}`, text)
  await put('page/index.html', '<!doctype html><title>x</title>')
})
afterEach(() => rm(root, { recursive: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

function config(): InlineConfig {
  return {
    root: join(root, 'page'),
    configFile: false,
    logLevel: 'silent',
    build: { outDir: join(root, 'out') },
    server: { middlewareMode: true },
    plugins: [contentPlugin({ content: join(root, 'content'), output: join(root, 'pack') })]
  }
}

test('a build writes the pack', async () => {
  await build(config())
  expect(await readdir(join(root, 'pack'))).toContain('pack.json')
})

test('a build stops where the contents have errors, and names them', async () => {
  await put('content/definitions/def-mot.md', 'rien')
  await expect(build(config())).rejects.toThrow(/def-mot\.md:1:1 {2}erreur/)
})

test('in development a change is compiled, told, and reloads the window', async () => {
  const told: string[] = []
  const customLogger = createLogger('info')
  customLogger.info = (text) => told.push(text)
  const server = await createServer({ ...config(), logLevel: 'info', customLogger })
  try {
    const sent = vi.spyOn(server.ws, 'send')
    expect(await readdir(join(root, 'pack'))).toContain('pack.json')
    const definition = await readFile(join(root, 'content/definitions/def-mot.md'), 'utf8')
    // Saved until it is seen: nothing says when the watcher has read the folder, and it misses what changes before.
    await vi.waitFor(
      async () => {
        await put('content/definitions/def-mot.md', `${definition}\nEt <b>ceci</b>.\n`)
        expect(sent).toHaveBeenCalledWith({ type: 'full-reload' })
      },
      { timeout: 60_000, interval: 1000 }
    )
    expect(told.join('\n')).toContain('Le HTML n’est pas accepté')
    expect(await readFile(join(root, 'pack/entries/def-mot.json'), 'utf8')).toContain('Et ')
  } finally {
    await server.close()
  }
})
