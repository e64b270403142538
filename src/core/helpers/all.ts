/** Every helper a template may call. */
import { comparisonHelpers } from './comparisons.ts'
import { dateHelpers } from './dates.ts'
import type { Helper } from './helper.ts'
import { listHelpers } from './lists.ts'
import { logicHelpers } from './logic.ts'
import { numberHelpers } from './numbers.ts'
import { provinceHelpers } from './province.ts'
import { textHelpers } from './texts.ts'

/** By subject, in the order of the reference page. */
export const helperGroups: readonly { readonly title: string; readonly helpers: readonly Helper[] }[] = [
  { title: 'Số, cặp số, tỷ lệ', helpers: numberHelpers },
  { title: 'Ngày', helpers: dateHelpers },
  { title: 'So sánh', helpers: comparisonHelpers },
  { title: 'Danh sách và phép cộng', helpers: listHelpers },
  { title: 'Điều kiện', helpers: logicHelpers },
  { title: 'Chữ', helpers: textHelpers },
  { title: 'Văn bản của cả tỉnh', helpers: provinceHelpers },
]

/** All helpers of our own; those of the engine are in docx/template/engine-helpers.ts. */
export const helpers: readonly Helper[] = helperGroups.flatMap((group) => group.helpers)
