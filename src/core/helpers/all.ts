/** Every helper a template may call. */
import { comparisonHelpers } from './comparisons.ts'
import { dateHelpers } from './dates.ts'
import type { Helper } from './helper.ts'
import { listHelpers } from './lists.ts'
import { logicHelpers } from './logic.ts'
import { numberHelpers } from './numbers.ts'
import { pairHelpers } from './pairs.ts'
import { rateHelpers } from './rates.ts'
import { textHelpers } from './texts.ts'

export const helpers: readonly Helper[] = [
  ...numberHelpers,
  ...rateHelpers,
  ...pairHelpers,
  ...dateHelpers,
  ...comparisonHelpers,
  ...listHelpers,
  ...logicHelpers,
  ...textHelpers,
]
