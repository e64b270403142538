/** Where something stands in a paper, in words. */
import type { Where } from '../../app/living/refresh.ts'
import { paperPlace } from '../../core/messages/living.ts'
import { printable } from './line.ts'

/** The place in a paper, fit for a terminal. */
export const placeWords = (where: Where | undefined) => (where ? printable(paperPlace(where)) : 'không rõ chỗ')
