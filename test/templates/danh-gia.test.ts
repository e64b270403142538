/** Phần IV of the report: the score of the targets, what was exceeded most, alarm values among the weaknesses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf } from './context.ts'
import { full } from './sample.ts'
import { renderLines, renderText } from './text.ts'

const body = (data: object) => renderLines('bao-cao', data)

test('alarm values stand under weaknesses by themselves, and only there where there are any', () => {
  const weaknesses = (given: object) => {
    const lines = body(contextOf(given))
    const start = lines.indexOf('### Hạn chế, tồn tại')
    return start < 0
      ? []
      : lines.slice(
          start + 1,
          lines.findIndex((line, i) => i > start && line.startsWith('#')),
        )
  }
  const alarms = {
    tin_bao: { qua_han: 3 },
    truy_to: { toa_tra_ho_so: { tong: '2/3', co_trach_nhiem: '1/1' } },
    dan_su: { sua_huy_co_trach_nhiem: 1 },
    hanh_chinh: { huy_an_co_trach_nhiem: 4 },
    xet_xu_phuc_tham: { co_trach_nhiem: '5/6' },
  }
  const told = weaknesses(alarms).join('\n')
  for (const words of [
    'Trong kỳ còn có 03 tin quá hạn giải quyết; 02 vụ/03 bị can bị Tòa án trả hồ sơ để điều tra bổ sung (có trách nhiệm của Viện kiểm sát 01 vụ/01 bị can).',
    'Số bản án, quyết định sơ thẩm bị sửa, hủy có trách nhiệm của Viện kiểm sát: dân sự 01 vụ.',
    'Riêng số bị hủy có trách nhiệm của Viện kiểm sát: hành chính 04 vụ.',
    'Cấp phúc thẩm sửa, hủy 05 vụ/06 bị cáo có trách nhiệm của Viện kiểm sát.',
  ])
    assert.ok(told.includes(words), `${words}\n${told}`)
  const none = {
    tin_bao: { qua_han: 0 },
    dan_su: { sua_huy_co_trach_nhiem: 0 },
    danh_gia: { han_che: ['Chậm báo cáo'] },
  }
  assert.deepEqual(weaknesses(none), ['a) Chậm báo cáo.'])
})

test('the score of the targets is told, without praise, where at least half could be judged', () => {
  const [score, praise] = [/chỉ tiêu nghiệp vụ có phát sinh/, /tích cực|phấn đấu, thực hiện|hầu hết|kịp thời phát hiện/]
  const sparse = renderText('bao-cao', contextOf({ tin_bao: { cu: 5, moi: 58, giai_quyet: 58 } }))
  assert.doesNotMatch(sparse, score)
  const { danh_gia: _, ...own } = full
  const told = renderText('bao-cao', contextOf(own))
  assert.match(
    told,
    /Trong \d+ chỉ tiêu nghiệp vụ có phát sinh.*, đơn vị đạt và vượt \d+ chỉ tiêu \(vượt \d+, đạt \d+\); còn 02 chỉ tiêu chưa đạt \(Phụ lục II kèm theo\)\./,
  )
  assert.doesNotMatch(told.slice(told.indexOf('Ưu điểm'), told.indexOf('Hạn chế, tồn tại')), praise)
})

test('the strongest overachievements are named, by their field, not the first of the set', () => {
  const given = {
    ...full,
    tin_bao: { ...full.tin_bao, truc_tiep_kiem_sat: 2 },
    thi_hanh_an_dan_su: { ...full.thi_hanh_an_dan_su, truc_tiep_kiem_sat: 9 },
  }
  const line = body(contextOf(given)).find((one) => one.includes('Các chỉ tiêu vượt nhiều nhất')) ?? ''
  assert.match(
    line,
    /Các chỉ tiêu vượt nhiều nhất so với mức đề ra: “[^”]+” về thi hành án dân sự, thi hành án hành chính \(09, vượt 08\)/,
  )
  assert.ok(line.split('“').length <= 7, line)
})
