import type { Linter } from 'eslint'
import prettier from 'eslint-config-prettier'
import { defineConfig, globalIgnores } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { layerRules } from './build/lint/layers'

const projects = ['src/*/tsconfig*.json', '{build,e2e,bench}/tsconfig.json']
const code = ['**/*.{ts,mjs,vue}']

const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by name: a thing then has one name everywhere.'
}
/** An ordinary space inside guillemets can end a line; comments are free. */
const guillemets = [
  'Literal[value=/« | »/]',
  'TemplateElement[value.cooked=/« | »/]',
  'VElement[name!=/^(script|style)$/] > VText[value=/« | »/]'
].map((selector) => ({
  selector,
  message: 'Inside « » stand no-break spaces: take quoted() of src/shared/french, or write \\u00a0 or &nbsp;.'
}))

const houseRules: Linter.RulesRecord = {
  'max-lines': ['error', 250],
  'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
  'no-restricted-syntax': ['error', namedExports],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // By code points, as it should be here: no text of ours holds joined emoji.
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
}

/** Left to the compilers: the linter takes an imported component, and a cast in JSDoc, for `any`. */
const leftToCompilers: Linter.RulesRecord = {
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off'
}

export default defineConfig(
  globalIgnores(['out/', '.runtime/', '.cache/', 'test-results/', 'playwright-report/']),
  { files: code, extends: [tseslint.configs.strictTypeChecked, vue.configs['flat/recommended']] },
  {
    files: code,
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        project: projects,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue']
      }
    },
    rules: houseRules
  },
  { files: ['src/renderer/**', '**/*.mjs'], rules: leftToCompilers },
  {
    files: ['src/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', namedExports, ...guillemets],
      'vue/no-restricted-syntax': ['error', ...guillemets]
    }
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ...layerRules,
  prettier
)
