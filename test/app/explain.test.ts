import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIndicators, indicatorCodes } from '../../src/app/explain.ts'
import { hasErrors } from '../../src/core/diagnostics/diagnostic.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { basics } from '../core/year.ts'

/** What the schema and the reader say of an example, set into a file that is otherwise sound. */
function faultsOf(example: string): boolean {
  const own = parseYaml(`${example}\n`, 'a.yaml')
  if (!own.value || hasErrors(own.diagnostics)) return true
  return hasErrors(readUnitYear({ ...basics, ...(own.value.value as object) }).diagnostics)
}

test('every indicator is explained in any case, with an example that can be entered and one that cannot', async () => {
  for (const code of await indicatorCodes()) {
    const found = await findIndicators(code.toLowerCase())
    assert.ok(found.length > 0, code)
    for (const { sai, dung, cach_tinh } of found) {
      assert.ok(cach_tinh.length > 0, code)
      assert.ok(faultsOf(sai), `${code}: ${sai}`)
      assert.ok(!faultsOf(dung), `${code}: ${dung}`)
    }
  }
})

test('a part of an indicator is explained by itself', async () => {
  const [found] = await findIndicators('b26B')
  assert.equal(found?.ma, 'B26b')
  assert.match(found?.ten ?? '', /: đúng tội danh$/)
  assert.deepEqual(await findIndicators('Z99'), [])
})

test('the figures of its condition and of its target are among those an indicator needs', async () => {
  for (const [code, figure] of [
    ['C36', 'can_bo.ksv'],
    ['C43', 'xet_xu_so_tham.rut_truy_to'],
  ] as const)
    for (const { so_lieu } of (await findIndicators(code)).filter(({ set }) => set === 'khu-vuc-2026'))
      assert.ok(
        so_lieu.some(({ key }) => key === figure),
        `${code}: ${so_lieu.map(({ key }) => key).join(', ')}`,
      )
})
