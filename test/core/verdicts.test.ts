/** A verdict rests on what was typed: whatever figures are left out, none gets worse and none is added. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { evaluate, type IndicatorResult, type State } from '../../src/core/indicators/evaluate.ts'
import { loadSet, type SetSource } from '../../src/core/indicators/load.ts'
import { numbersOf, slots } from '../../src/core/schema/catalogue.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { derive } from '../../src/core/year/derive.ts'
import { leftOutOf } from '../../src/core/year/doubt.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { put } from '../bench/filled-year.ts'
import { root } from '../root.ts'
import { yearOf } from './year.ts'

const folder = join(root, 'templates/chi-tieu')
const sources: readonly SetSource[] = readdirSync(folder).map((file) => ({
  name: file.replace(/\.yaml$/, ''),
  value: parseYaml(readFileSync(join(folder, file), 'utf8'), file).value?.value,
}))

function setOf(name: string) {
  const source = sources.find((each) => each.name === name)
  const set = source && loadSet(source, sources).value
  assert.ok(set, name)
  return set
}

const examples = (
  [
    ['tieu-can/so-lieu-2020.yaml', 'huyen-2020'],
    ['khu-vuc/so-lieu-2026.yaml', 'khu-vuc-2026'],
    ['tra-vinh-2020/tra-vinh-2020.yaml', 'tinh-2020'],
  ] as const
).map(([file, name]) => {
  const { value } = readUnitYear(parseYaml(readFileSync(join(root, 'examples', file), 'utf8'), file).value?.value)
  assert.ok(value)
  const numbers = numbersOf(value)
  const set = setOf(name)
  return { file, value, set, keys: slots.filter(({ index }) => numbers[index] !== undefined).map(({ key }) => key) }
})

type Example = (typeof examples)[number]

/** What the set says of an example from which some figures are taken away. */
function judged({ value, set }: Example, taken: readonly string[]): readonly IndicatorResult[] {
  const year = structuredClone(value)
  for (const key of taken) put(year, key, undefined)
  return evaluate(set, derive(year))
}

/** A missed threshold and "nothing arose" are said only of figures that were typed; nothing is judged that was not. */
function mayBecome(before: State, after: State): boolean {
  if (after === before || after === 'chua_co') return true
  return before !== 'chua_co' && before !== 'khong_phat_sinh' && (after === 'vuot' || after === 'dat')
}

function assertNoWorse(example: Example, whole: readonly IndicatorResult[], taken: readonly string[]): void {
  const worse = judged(example, taken).flatMap(({ indicator, state }, i) => {
    const before = whole[i]?.state
    return before && mayBecome(before, state) ? [] : [`${indicator.ma}: ${before} -> ${state}`]
  })
  assert.deepEqual(worse, [], `${example.file} without ${taken.join(', ')}`)
}

for (const example of examples) {
  const whole = judged(example, [])

  test(`${example.file}: taking one figure away makes no verdict worse and adds none`, () => {
    for (const key of example.keys) assertNoWorse(example, whole, [key])
  })

  test(`${example.file}: nor does taking many away`, () => {
    const some = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.infiniteStream(fc.integer({ min: 0, max: 99 })))
    fc.assert(
      fc.property(some, ([share, dice]) => {
        assertNoWorse(
          example,
          whole,
          example.keys.filter(() => Number(dice.next().value) < share),
        )
      }),
      { numRuns: 60 },
    )
  })
}

const total = { cu: '10/12', moi: '100/150' }
const [taken, added] = ['dieu_tra.nhap_an.vu', 'dieu_tra.tach_an.vu']
const higher = (dieu_tra: object) => leftOutOf(derive(yearOf({ dieu_tra })), 'dieu_tra.tong.vu', true)
const lower = (dieu_tra: object) => leftOutOf(derive(yearOf({ dieu_tra })), 'dieu_tra.tong.vu', false)

test('a total worked out names the terms left out that could make it higher or lower', () => {
  assert.deepEqual(lower(total), [taken, 'dieu_tra.chuyen_di.vu'])
  assert.ok(higher(total).includes(added) && !higher(total).includes(taken))
  assert.deepEqual(lower({ ...total, nhap_an: 0, chuyen_di: '1/1' }), [])
})

test('a total is settled when it was typed, when it is 0, and when the remainder typed fits it', () => {
  assert.deepEqual([higher({ tong: '110/162' }), lower({ ...total, tong: '110/162' })], [[], []])
  assert.deepEqual([higher({ cu: 0, moi: 0 }), lower({ cu: 0, moi: 0 })], [[], []])
  const rest = { ...total, giai_quyet: '90/130' }
  assert.deepEqual([higher({ ...rest, con_lai: '20/32' }), lower({ ...rest, con_lai: '20/32' })], [[], []])
  assert.ok(lower({ ...rest, con_lai: '19/32' }).length > 0)
})

test('0 settled is in doubt where another way of settling was left out', () => {
  const year = { cu: 0, moi: 5, khoi_to: 0, khong_khoi_to: 0, tam_dinh_chi: 0 }
  const settled = (tin_bao: object) => leftOutOf(derive(yearOf({ tin_bao })), 'tin_bao.giai_quyet', true)
  assert.deepEqual(settled(year), ['tin_bao.xu_ly_hanh_chinh', 'tin_bao.xu_ly_khac'])
  assert.deepEqual(settled({ ...year, xu_ly_hanh_chinh: 0, xu_ly_khac: 0 }), [])
})

const stateOf = (ma: string, figures: object) =>
  evaluate(setOf('khu-vuc-2026'), derive(yearOf(figures))).find(({ indicator }) => indicator.ma === ma)?.state

test('missed only where no figure left out could make it met', () => {
  const year = (more: object) => ({ dieu_tra: { ...total, dung_han: 109, ...more } })
  assert.equal(stateOf('B19', year({})), 'chua_co')
  assert.equal(stateOf('B19', year({ nhap_an: '1/0', chuyen_di: 0 })), 'dat')
  assert.equal(stateOf('B19', year({ nhap_an: 0, chuyen_di: 0 })), 'khong_dat')
  assert.equal(stateOf('B19', year({ tong: '110/162' })), 'khong_dat')
})

test('a part of nothing, or of a total that the others make up, is none', () => {
  const works = (lao_dong: object) => ({
    hanh_chinh: { khang_nghi: { tong: 0 }, sua_huy_phuc_tham: 3 },
    kinh_doanh_thuong_mai: { khang_nghi: { ngang_cap: 0, tong: 0 } },
    lao_dong,
  })
  assert.equal(stateOf('F84', works({ khang_nghi: { tong: 0 } })), 'khong_dat')
  assert.equal(stateOf('F84', works({ khang_nghi: { tong: 1 } })), 'chua_co')
  assert.equal(stateOf('F84', works({ khang_nghi: { tong: 1, tren_cap: 1 } })), 'khong_dat')
})
