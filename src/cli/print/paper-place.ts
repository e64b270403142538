/** Where something stands in a paper. */
import type { Where } from '../../app/living/refresh.ts'
import { paperPlace } from '../../core/messages/living.ts'
import { printable } from './line.ts'

/** The place as it stands in machine-readable results. */
export function placeJson(where: Where | undefined) {
  return { paragraph: where?.paragraph ?? null, heading: where?.heading ?? null, page: where?.page ?? null }
}

/** The place in a paper, fit for a terminal. */
export const placeWords = (where: Where | undefined) => (where ? printable(paperPlace(where)) : 'không rõ chỗ')
