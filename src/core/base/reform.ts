/** The reform of 2025: three levels of procuracies. */

/** From this day regional procuracies stand below the provincial ones (Nghị quyết 84/2025/UBTVQH15). */
export const reform = '2025-07-01'
