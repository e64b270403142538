/** The data of the benchmark's report; imports nothing, for it is loaded into every measured process. */

export type Data = Readonly<Record<string, unknown>>

/** Tags of the report outside its tables. */
export const tags = 145
const tables = [20, 25, 30, 40]

/** Values with the characters that XML escapes; `rows` for the single table. */
export function dataOf(seed: number, rows?: number): Data {
  const item = (i: number) => ({
    stt: String(i + 1),
    ten: `Tội danh số ${i} <điều ${100 + i}> & "khác"`,
    nay: String((i * 7 + seed) % 97),
    truoc: String((i * 5 + seed) % 89),
    chenh: `${(i * 3 + seed) % 50}%`,
    ghi_chu: i % 3 === 0 ? 'tăng' : 'giảm',
  })
  const list = (length: number) => Array.from({ length }, (_, i) => item(i))
  if (rows !== undefined) return { v0: 'Huyện', v1: '2020', bang_0: list(rows) }
  const values = Array.from({ length: tags }, (_, i) => [`v${i}`, `${(i * 31 + seed) % 1000} vụ & <${i}>`] as const)
  const lists = tables.map((length, i) => [`bang_${i}`, list(length)] as const)
  return { ...Object.fromEntries([...values, ...lists]), co_0: true, co_1: seed % 2 === 0, co_2: true }
}
