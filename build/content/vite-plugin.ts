import { resolve, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { compileFolder } from './edge/compile-folder'
import { showProblems } from './edge/show-problems'

/** Editors save several files at once. */
const QUIET_MS = 100

/**
 * Compiles the content folder into the pack that the application reads. A build fails on the first error of content;
 * in development the pack holds what could be read, and every change of content reloads the window.
 * Paths are relative to the working directory.
 */
export function contentPlugin({ content = 'content', output = 'out/pack' } = {}): Plugin {
  const folder = resolve(content)
  const pack = resolve(output)
  let serving = false
  return {
    name: 'handbook-content',
    configResolved(config) {
      serving = config.command === 'serve'
    },
    async buildStart() {
      if (serving) return
      const compilation = await compileFolder(folder, pack, { draft: false })
      const report = showProblems(compilation, folder)
      if (!compilation.written) this.error(`Les contenus ont des erreurs.\n${report}`)
      if (compilation.problems.length > 0) this.warn(report)
    },
    async configureServer(server) {
      await refresh(folder, pack, server)
      watch(folder, server, () => refresh(folder, pack, server))
    }
  }
}

async function refresh(folder: string, pack: string, server: ViteDevServer): Promise<void> {
  try {
    const compilation = await compileFolder(folder, pack, { draft: true })
    server.config.logger.info(showProblems(compilation, folder), { timestamp: true })
  } catch (error) {
    server.config.logger.error(`Les contenus n’ont pas pu être lus : ${String(error)}`, { timestamp: true })
  }
}

function watch(folder: string, server: ViteDevServer, compile: () => Promise<void>): void {
  let pending: ReturnType<typeof setTimeout> | undefined
  let last = Promise.resolve()
  server.watcher.add(folder)
  server.watcher.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder + sep)) return
    clearTimeout(pending)
    pending = setTimeout(() => {
      last = last.then(compile).then(() => server.ws.send({ type: 'full-reload' }))
    }, QUIET_MS)
  })
}
