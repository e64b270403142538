/** What a check has to say of a file beside its faults: the unit and its indicators, or the indicator set it is. */
import type { UnitResult } from '../../app/unit/check.ts'
import { states } from '../../core/indicators/evaluate.ts'
import type { IndicatorGlance, MissedIndicator } from '../../core/indicators/glance.ts'
import { stateWords } from '../../core/indicators/wording.ts'
import { printable } from './line.ts'

/** A line for the file, a line of counts, a line for each indicator that was missed; "" when there is nothing to say. */
export function glanceText({ input, unit, year, indicators, set }: UnitResult): string {
  if (set) return `${printable(`${input}: ${set.ten}, ${set.count} chỉ tiêu`)}\n`
  if (!indicators) return ''
  const missed = indicators.missed.map((each) => `    ${printable(missedLine(each))}\n`)
  return `${printable(`${input}: ${unit}, năm ${year}`)}\n  ${printable(countsLine(indicators))}\n${missed.join('')}`
}

/** "chỉ tiêu (huyen-2020): Vượt 12, Đạt 30, Không đạt 1, Không phát sinh 4, Chưa có số liệu 2". */
function countsLine({ set, counts }: IndicatorGlance): string {
  const words = states.map((state) => `${stateWords[state]} ${counts[state]}`)
  return `chỉ tiêu (${set.name}): ${words.join(', ')}`
}

/** "N1  Tỷ lệ giải quyết …: 53/63 = 84,1%, yêu cầu trên 90%". */
function missedLine({ ma, ten, nguong, so_lieu, ket_qua }: MissedIndicator): string {
  // Counts that a row has several of are named by their units; repeating them as results would say nothing.
  const alike = so_lieu === ket_qua || (so_lieu.includes(';') && !ket_qua.includes('%'))
  const result = alike ? so_lieu : [so_lieu, ket_qua].filter(Boolean).join(' = ')
  return `${ma}  ${ten}: ${result}, yêu cầu ${nguong}`
}
