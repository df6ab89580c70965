import { ZOOM_FACTORS } from '../../shared/profile/session'

export type ZoomStep = 'in' | 'out' | 'reset'

/**
 * Returns the next zoom factor offered in a direction (1 = 100 %); at either end it stays.
 * @param usual what a reset leads to
 */
export function nextZoom(factor: number, step: ZoomStep, usual = 1): number {
  if (step === 'reset') return usual
  const next =
    step === 'in'
      ? ZOOM_FACTORS.find((one) => one > factor + TOLERANCE)
      : ZOOM_FACTORS.findLast((one) => one < factor - TOLERANCE)
  return next ?? factor
}

/** Chromium gives factors back with rounding errors. */
const TOLERANCE = 0.001
