import { readFileSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import {
  parseIdentity,
  parseApplicationRelease,
  type Identity,
  type ApplicationRelease
} from '../shared/identity'

/** Paths of the parts of the built application, and what it is. */
export interface Parts {
  /** Folder of the built pages. */
  readonly pages: string
  /** Folder of the content that the application carries. */
  readonly pack: string
  readonly preload: string
  /** The picture of the window. */
  readonly icon: string
  /** Root metadata of the publishers that the application trusts from the start; the rest of it may stand beside. */
  readonly trustedRoot: string
  /** The script that works on PDFs. */
  readonly pdfWorker: string
  /** The script that examines versions of the content. */
  readonly examinationWorker: string
  readonly identity: Identity
  /** What the package was made from; null in development. */
  readonly release: ApplicationRelease | null
}

/**
 * Returns where the parts of the built application are, packaged or not.
 * @throws where they do not say who they are: the application is damaged
 */
export function findParts(): Parts {
  const out = path.join(app.getAppPath(), 'out')
  return {
    pages: path.join(out, 'renderer'),
    pack: path.join(out, 'pack'),
    preload: path.join(out, 'preload', 'index.cjs'),
    icon: path.join(out, 'icon.png'),
    trustedRoot: path.join(out, 'trust', 'root.json'),
    pdfWorker: path.join(out, 'main', 'pdf-worker.cjs'),
    examinationWorker: path.join(out, 'main', 'examination-worker.cjs'),
    identity: parseIdentity(readJson(path.join(out, 'identity.json'))),
    release: readRelease(path.join(out, 'release.json'))
  }
}

/**
 * A package carries this file. Electron's own `isPackaged` looks at the name of the program alone, which distributions
 * change.
 */
function readRelease(file: string): ApplicationRelease | null {
  try {
    return parseApplicationRelease(readJson(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
