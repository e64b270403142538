/** The reform of 2025: three levels of procuracies, and communes without townships. */

/** From this day regional procuracies stand below the provincial ones (Nghị quyết 84/2025/UBTVQH15). */
export const reform = '2025-07-01'

/** What the units of the lowest level are called on a day, for sentences: townships (thị trấn) ended with the districts. */
export function communesOn(day: string): string {
  return day < reform ? 'xã, phường, thị trấn' : 'xã, phường'
}
