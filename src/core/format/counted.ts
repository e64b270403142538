/** What is counted: words that a number does not leave behind at the end of a line. */
import { figures } from '../schema/catalogue.ts'
import { partUnits } from '../schema/pair.ts'

/** Counted in running text, beside the units of the schema. */
const others = ['đồng chí', 'tỷ đồng', 'điểm phần trăm', 'biên chế', 'phiên tòa', 'cơ sở', 'tháng', 'ngày', 'năm']
const units = new Set([...figures.map(({ unit }) => unit ?? ''), ...Object.values(partUnits), ...others])

/** The first syllables of what is counted; both of "bị can" and "đồng chí", which one does not tell. */
export const countedWords: readonly string[] = [
  ...new Set([...units].flatMap((unit) => /^(?:bị |đồng )?\p{L}+/u.exec(unit)?.[0] ?? [])),
]
