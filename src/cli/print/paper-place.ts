/** Where something stands in a paper, in words. */
import type { Where } from '../../app/living/refresh.ts'
import { paperPlace } from '../../core/messages/living.ts'
import { printable } from './line.ts'

export const placeWords = (where: Where | undefined) => (where ? printable(paperPlace(where)) : 'không rõ chỗ')
