/** How a figure is written: `05` or `5`, `1.234`, `1 234` or `1234`, `7,1` or `7.1` tell the same. */

/**
 * A figure by its value, for telling whether two are the same: "1234,5" for `1.234,5`, `1 234,5` and `1,234.5`. Where a sign may
 * stand for two things, what is printed by us counts: `1.050` is 1050, `1.05` is 1,05.
 */
export function figureKey(figure: string): string {
  const text = figure.replaceAll(BLANKS, '')
  const [whole = '', part] = THOUSANDS.test(text)
    ? text.replaceAll('.', '').split(',')
    : ENGLISH.test(text)
      ? text.replaceAll(',', '').split('.')
      : DECIMAL.test(text)
        ? text.split(/[.,]/)
        : [text]
  return `${whole.replace(/^0+(?=\d)/, '')}${part === undefined ? '' : `,${part}`}`
}

const BLANKS = /[ \u00a0\u202f]/g
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const ENGLISH = /^\d{1,3}(?:,\d{3})+\.\d+$/
const DECIMAL = /^\d+[.,]\d+$/

/** Whether two figures have the same value. */
export const sameFigure = (a: string, b: string) => figureKey(a) === figureKey(b)

/** A figure as we print it, for one that is written otherwise. */
export type Notation = (printed: string) => string

/** The notation of people, told by a figure as it was printed and as they have written the same; undefined where both are alike. */
export function notationOf(printed: string, written: string): Notation | undefined {
  if (printed === written || !sameFigure(printed, written)) return undefined
  const zero = /^0\d$/.test(printed) && /^\d$/.test(written)
  const zeros = /^\d$/.test(printed) && /^0\d$/.test(written)
  const point = /,\d+$/.test(printed) && !/,\d+$/.test(written)
  const thousands = /^\d{1,3}([., \u00a0\u202f]?)\d{3}/.exec(written)?.[1]
  const grouped = /^\d{1,3}\.\d{3}/.test(printed) && thousands !== undefined && thousands !== '.'
  return (figure) => {
    if (zero && /^0\d$/.test(figure)) return figure.slice(1)
    if (zeros && /^\d$/.test(figure)) return `0${figure}`
    const [whole = '', part] = figure.split(',')
    const groups = grouped && THOUSANDS.test(whole) ? whole.replaceAll('.', thousands) : whole
    return part === undefined ? groups : `${groups}${point ? '.' : ','}${part}`
  }
}
