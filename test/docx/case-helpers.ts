/** Helpers that the cases use; small stand-ins for the project's own. */
import type { Helper } from '../../src/core/helpers/helper.ts'
import { helper } from './fake.ts'

export const caseHelpers: readonly Helper[] = [
  helper('hoa', (value: unknown) => String(value).toUpperCase()),
  helper('cong', (a: number, b: number) => a + b),
  helper('bang', (a: unknown, b: unknown) => a === b),
  helper('noi', (...parts: unknown[]) => parts.join(''), { args: [0, 9] }),
  helper('hong', () => {
    throw new TypeError('không phải là số')
  }),
  {
    ...helper('khoi', () => ''),
    kind: 'block',
    args: [1, 1],
    run: ([n], call) => Array.from({ length: Number(n) }, (_, i) => call.fn!({ lan: i + 1 })).join(''),
  },
]
