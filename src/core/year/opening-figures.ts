/**
 * Opening figures with the closing figures they continue: what one period leaves over is what the next begins with
 * (docs/linh-vuc/can-doi.md §1, G4).
 */
import { figureAt, slots } from '../schema/catalogue.ts'

const closingOf: Readonly<Record<string, string>> = { cu: 'con_lai', tdc_dau_ky: 'tdc_cuoi_ky' }

interface OpeningFigure {
  readonly opening: string
  readonly closing: string
  /** Shown apart from the closing balance, and again in next year's opening balance. */
  readonly apart: string
}

/** Every opening figure with the closing figure of the same group that it continues. */
export const openingFigures: readonly OpeningFigure[] = slots.flatMap(({ key, figure, part }) => {
  if (figure.role !== 'opening') return []
  const own = figure.key.slice(figure.key.lastIndexOf('.') + 1)
  const last = closingOf[own]
  if (!last) return []
  const base = figure.key.slice(0, -own.length)
  const withPart = (name: string) => base + (part ? `${name}.${part}` : name)
  return figureAt(base + last) ? [{ opening: key, closing: withPart(last), apart: withPart('tdc_ngoai_con_lai') }] : []
})
