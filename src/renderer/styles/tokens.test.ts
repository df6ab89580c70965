import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HUES } from '../../shared/content/hues'
import { PALETTES } from '../../shared/profile/reading-settings'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const chosen = readFileSync(new URL('./palettes.css', import.meta.url), 'utf8')
const DARK = '@media (prefers-color-scheme: dark)'
const dark = css.indexOf(DARK)
const chosenDark = chosen.indexOf(DARK)

function colours(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value])
  )
}
/** What the rule of a palette says in a style sheet. */
function ruleOf(palette: string, sheet: string): string {
  const start = sheet.indexOf(`[data-palette='${palette}']`)
  return start === -1 ? '' : sheet.slice(start, sheet.indexOf('}', start))
}

/** Every palette, in its light and its dark form: what it does not say is as usual. */
const themes = PALETTES.flatMap((palette) => {
  const light = [...colours(css.slice(0, dark)), ...colours(ruleOf(palette, chosen.slice(0, chosenDark)))]
  const inDark = [...colours(css.slice(dark)), ...colours(ruleOf(palette, chosen.slice(chosenDark)))]
  return [
    { palette, mode: 'light', theme: new Map(light), share: tintIn(css.slice(0, dark)) },
    { palette, mode: 'dark', theme: new Map([...light, ...inDark]), share: tintIn(css.slice(dark)) }
  ]
})

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** What `color-mix(in srgb, colour share, ground)` gives. */
function mix(colour: string, share: number, ground: string): string {
  const channel = (at: number): string =>
    Math.round(
      parseInt(colour.slice(at, at + 2), 16) * share + parseInt(ground.slice(at, at + 2), 16) * (1 - share)
    )
      .toString(16)
      .padStart(2, '0')
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

/** The share of its colour that a tinted ground holds. */
function tintIn(block: string): number {
  return Number(/--tint: (\d+)%;/.exec(block)?.[1]) / 100
}

describe.each(themes)('the $palette colours, $mode', ({ palette, theme, share }) => {
  /** Least contrast of words. */
  const least = palette === 'contrast' ? 10 : 7
  const of = (name: string): string => theme.get(name) ?? expect.fail(`--${name} is missing`)

  it.each([
    ['ink', 'paper'],
    ['ink', 'paper-raised'],
    ['ink', 'paper-sunk'],
    ['ink-soft', 'paper'],
    ['ink-soft', 'paper-raised'],
    ['ink-soft', 'paper-sunk'],
    ['accent', 'paper'],
    ['accent', 'paper-raised'],
    ['accent', 'paper-sunk'],
    ['accent', 'accent-soft'],
    ['accent-ink', 'accent'],
    ['marker-ink', 'marker'],
    ['noted-ink', 'noted'],
    ['warning', 'paper'],
    ['warning', 'warning-soft'],
    ['ink', 'warning-soft'],
    ['ink', 'accent-soft'],
    ['ink-soft', 'accent-soft'],
    ['ink-soft', 'warning-soft'],
    ['accent', 'warning-soft'],
    ['warning', 'paper-raised']
  ])('write --%s on --%s at 7:1 or better', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(least)
  })
  it.each([
    ['control-rule', 'paper'],
    ['noted-rule', 'paper-sunk'],
    ['noted-rule', 'paper-raised'],
    ['control-rule', 'paper-raised'],
    ['focus', 'paper'],
    ['focus', 'paper-raised'],
    ['focus', 'paper-sunk']
  ])('draw --%s on --%s at 3:1 or better', (line, ground) => {
    expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3)
  })
  it.each(HUES)('write in the colour %s at 7:1 or better, on paper and on its own tints', (hue) => {
    const colour = of(`hue-${hue}`)
    for (const ground of ['paper', 'paper-raised', 'paper-sunk'])
      expect(contrast(colour, of(ground)), ground).toBeGreaterThanOrEqual(least)
    const tint = mix(colour, share, of('paper'))
    for (const ink of [`hue-${hue}`, 'ink', 'ink-soft', 'accent'])
      expect(contrast(of(ink), tint), `--${ink} on its tint`).toBeGreaterThanOrEqual(least)
  })
  it('write on the tint of a page outside the parts at 7:1 or better', () => {
    expect(contrast(of('ink-soft'), mix(of('ink-soft'), share, of('paper')))).toBeGreaterThanOrEqual(least)
  })
  it('keep the current passage readable', () => {
    expect(contrast(of('marker-ink'), of('marker-current'))).toBeGreaterThanOrEqual(4.5)
  })
})
