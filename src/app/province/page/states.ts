/** How the states of indicators look in a cell: a letter beside the colour, for printers and for who sees no colours. */
import type { CellState, ComparedCell } from '../../../core/province/compare.ts'

/** The letter of each state; the template of the comparison in Word has its own key to them. */
export const letters: Readonly<Record<CellState, string>> = {
  vuot: 'V',
  dat: 'Đ',
  khong_dat: 'K',
  khong_phat_sinh: '–',
  chua_co: '?',
  khong_ap_dung: 'x',
}

const legendWords: Readonly<Record<CellState, string>> = {
  vuot: 'vượt',
  dat: 'đạt',
  khong_dat: 'không đạt',
  khong_phat_sinh: 'không phát sinh',
  chua_co: 'chưa có số liệu',
  khong_ap_dung: 'không áp dụng (bộ chỉ tiêu của đơn vị không có)',
}

/** The line that says what letters and colours mean. As HTML. */
export function legend(): string {
  const items = (Object.keys(letters) as CellState[]).map(
    (state) => `<span><b class="o ${state}">${letters[state]}</b> ${legendWords[state]}</span>`,
  )
  return `<p class="chu-giai">${items.join(' ')}</p>\n`
}

/** From worse to better; undefined where nothing was judged. */
export function gradeOf(state: CellState): number | undefined {
  const grade = ['khong_dat', 'dat', 'vuot'].indexOf(state)
  return grade < 0 ? undefined : grade
}

/** How many of the cells are missed indicators. */
export function missedIn(cells: readonly (ComparedCell | undefined)[]): number {
  return cells.filter((cell) => cell?.state === 'khong_dat').length
}
