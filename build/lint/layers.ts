import type { Linter } from 'eslint'
import { electronByName } from './electron-files'
import type { Layer } from './layer'
import { mainLayers } from './main-layers'
import { mayImport } from './may-import'
import { processLayers } from './process-layers'
import { rendererLayers } from './renderer-layers'
import { toolLayers } from './tool-layers'

/** Every layer of the repository, from the top down: each may import only some of those after it. */
export const layers: readonly Layer[] = [...toolLayers, ...mainLayers, ...rendererLayers, ...processLayers]

const plugin = {
  rules: { 'may-import': mayImport, 'electron-by-name': electronByName }
}

/** The lint configuration that keeps the layers. */
export const layerRules: Linter.Config[] = [
  {
    files: ['{src,build,e2e,bench}/**/*.{ts,mjs,vue}'],
    plugins: { house: plugin },
    rules: { 'house/may-import': ['error', layers] }
  },
  { files: ['src/main/**/*.ts'], rules: { 'house/electron-by-name': 'error' } }
]
