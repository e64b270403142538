/** What a form has on paper: whose it is above every page, who signs below. It follows the cover, whoever fills that in. */
import { lookup } from '../../../core/base/lookup.ts'
import { choiceWords } from '../../../core/messages/choices.ts'
import { type Grid, next, set, spanFormula } from '../grid.ts'
import { unread } from '../marks.ts'
import { styles } from './styles.ts'

/** The cell of the cover that asks for a value: `'Đơn vị'!$D$13`. */
export type Cover = (key: string) => string | undefined

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A page's title, with the unit's name as soon as the cover has it. */
export function layTitle(
  laid: Grid,
  columns: readonly [number, number],
  title: string,
  given: unknown,
  cover: Cover,
): void {
  const unit = cover('don_vi.ten')
  const quoted = title.replaceAll('"', '""')
  const name = text(lookup(given, 'don_vi.ten'))
  const shown = name === '' ? title : `${title} - ${name}`
  if (unit === undefined) set(laid, columns[0], title, styles.title)
  else spanFormula(laid, columns, `"${quoted}"&IF(${unit}="",""," - "&${unit})`, shown, styles.title)
}

/** Who made the page and who signs it: two columns of words and room between them. */
export function laySignature(
  laid: Grid,
  left: readonly [number, number],
  right: readonly [number, number],
  given: unknown,
  cover: Cover,
): void {
  const [office, name] = [cover('nguoi_ky.chuc_vu'), cover('nguoi_ky.ho_ten')]
  const row = (words: string, formula: string, shown: string, style = styles.signature) => {
    set(laid, 0, unread)
    spanFormula(laid, left, `"${words}"`, words, style)
    spanFormula(laid, right, formula, shown, style)
    next(laid, 20)
  }
  set(laid, 0, unread)
  next(laid, 20)
  const chosen = text(lookup(given, 'nguoi_ky.chuc_vu'))
  row(
    'NGƯỜI LẬP BIỂU',
    office === undefined ? '"NGƯỜI KÝ"' : `IF(${office}="","NGƯỜI KÝ",UPPER(${office}))`,
    chosen === '' ? 'NGƯỜI KÝ' : choiceWords(chosen).toUpperCase(),
  )
  row('(ký, ghi rõ họ tên)', '"(ký, ghi rõ họ tên, đóng dấu)"', '(ký, ghi rõ họ tên, đóng dấu)', styles.signatureNote)
  for (let i = 0; i < 3; i++) {
    set(laid, 0, unread)
    next(laid, 20)
  }
  row('', name === undefined ? '""' : `IF(${name}="","",${name})`, text(lookup(given, 'nguoi_ky.ho_ten')))
}
