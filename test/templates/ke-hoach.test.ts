import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contextOf, example, litterIn } from './papers.ts'
import { renderLines, renderText } from './text.ts'

const lines = (figures: object) => renderLines('ke-hoach', contextOf(figures))
const text = (figures: object) => renderText('ke-hoach', contextOf(figures))
const full = example('tieu-can/so-lieu-2020.yaml')

test('the plan has its six parts in order, whatever the unit gives', () => {
  for (const figures of [full, {}, { tin_bao: { moi: 3 } }])
    assert.deepEqual(
      lines(figures).filter((line) => line.startsWith('## ')),
      [
        '## Mục đích, yêu cầu',
        '## Nhiệm vụ trọng tâm, khâu công tác đột phá',
        '## Chỉ tiêu, nhiệm vụ cụ thể',
        '## Công tác xây dựng Ngành',
        '## Giải pháp',
        '## Tổ chức thực hiện',
      ],
    )
})

test('the body ends with "./." before the signature', () => {
  for (const figures of [full, {}]) {
    const all = lines(figures)
    const end = all.findIndex((line) => line.startsWith('@khung_ky'))
    assert.match(all[end - 1] ?? '', /^Trên đây là Kế hoạch công tác kiểm sát năm 2021 .*\.\/\.$/)
  }
})

test('what the seed says of the plan of 2021 stands in the plan of the example', () => {
  const plan = text(full)
  for (const phrase of [
    'Căn cứ Nghị quyết số 96/2019/QH14 ngày 27/11/2019 của Quốc hội;',
    'Căn cứ Chỉ thị số 01/CT-VKSTC ngày 17/12/2019 của Viện trưởng Viện kiểm sát nhân dân tối cao;',
    'Căn cứ Kế hoạch số 20/KH-VKS ngày 15/01/2021 của Viện kiểm sát nhân dân tỉnh Trà Vinh.',
  ])
    assert.ok(lines(full).includes(`@can_cu ${phrase}`), phrase)
  for (const phrase of [
    'phương châm “Đoàn kết, đổi mới - Trách nhiệm, kỷ cương - Thực chất, hiệu quả”',
    'trách nhiệm của người đứng đầu trong quản lý, chỉ đạo, điều hành',
    'công tác kháng nghị phúc thẩm án dân sự là khâu công tác trọng tâm, đột phá trong năm 2021',
    'chống oan, sai, chống bỏ lọt tội phạm là nhiệm vụ xuyên suốt, quan trọng hàng đầu',
    'góp phần hạn chế tình trạng án dân sự bị cấp phúc thẩm hủy, sửa có lỗi của Viện kiểm sát',
  ])
    assert.ok(plan.includes(phrase), phrase)
})

test('a plan without bases names no document number of its own', () => {
  assert.deepEqual(
    lines({}).filter((line) => line.startsWith('@can_cu') && /\d+\//.test(line)),
    [],
  )
})

test('every missed target is taken up first in V, by its field and with a measure; the table tells its result', () => {
  const figures = { tin_bao: { moi: 100, giai_quyet: 80, dung_han: 70, truc_tiep_kiem_sat: 0 } }
  const all = lines(figures)
  const measures = all.slice(all.indexOf('## Giải pháp'))
  assert.equal(measures[1], '### Khắc phục chỉ tiêu chưa đạt')
  const deadline = measures.find((line) =>
    line.startsWith('- Giải quyết nguồn tin về tội phạm đúng thời hạn trong lĩnh vực '),
  )
  assert.match(deadline ?? '', /\(kết quả năm 2020: 87,5%; chỉ tiêu năm 2021: 100%\): phân công Kiểm sát viên .*\.$/)
  const count = measures.find((line) => line.startsWith('- Trực tiếp kiểm sát việc tiếp nhận'))
  assert.match(count ?? '', /từ 01 cuộc trở lên\): xây dựng kế hoạch thực hiện ngay từ đầu năm/)
  assert.ok(
    all.some((line) =>
      /^\| \d+ \| Giải quyết nguồn tin .* đúng thời hạn \| 100% \| 100% \| 87,5% \(không đạt\) \|$/.test(line),
    ),
  )
  assert.ok(all.some((line) => line.includes('các chỉ tiêu công tác tại Phụ lục kèm theo Kế hoạch này')))
})

test('every weakness reappears as a measure: its own, or one for all that have none', () => {
  const weaknesses = [
    { noi_dung: 'Số kháng nghị còn ít', giai_phap: 'Phân công Kiểm sát viên có kinh nghiệm' },
    'Báo cáo còn chậm.',
    'Số hóa hồ sơ chưa nhiều',
  ]
  const plan = text({ danh_gia: { han_che: weaknesses } })
  assert.ok(plan.includes('- Số kháng nghị còn ít: phân công Kiểm sát viên có kinh nghiệm.'))
  assert.ok(plan.includes('- Báo cáo còn chậm;\n- Số hóa hồ sơ chưa nhiều.'))
})

test('what remains of the year opens the next', () => {
  const plan = text({
    tin_bao: { con_lai: 5, qua_han: 1 },
    dieu_tra: { con_lai: '10/38' },
    dan_su: { con_lai: '12/0' },
  })
  assert.ok(plan.includes('giải quyết dứt điểm 05 tin năm 2020 chuyển sang (trong đó 01 tin quá hạn giải quyết).'))
  assert.ok(plan.includes('Tiếp tục bám sát tiến độ 10 vụ/38 bị can năm 2020 chuyển sang, yêu cầu Cơ quan điều tra'))
  assert.ok(plan.includes('Tòa án giải quyết 12 vụ dân sự, hôn nhân và gia đình năm 2020 chuyển sang.'))
})

test('protests not yet tried and recommendations not yet answered are followed up', () => {
  const plan = text({ khang_nghi: { tong: 3, chua_xet_xu: 2 }, kien_nghi: { tong: 4, chua_tra_loi: 1 } })
  assert.ok(plan.includes('02 kháng nghị của năm 2020 chưa được xét xử'))
  assert.ok(plan.includes('01 kiến nghị của năm 2020 chưa được trả lời'))
})

const at = (cap: string) =>
  text({ don_vi: { ma: 'thu', ten: 'Viện kiểm sát nhân dân A', cap, tinh: 'tỉnh B', dia_danh: 'B' } })

test('bodies are called as they are at the level of the unit', () => {
  assert.match(at('huyen'), /Chi cục Thi hành án dân sự;/)
  assert.match(at('khu_vuc'), /Phòng Thi hành án dân sự khu vực;/)
  assert.match(at('khu_vuc'), /Công an cấp xã/)
  assert.match(at('tinh'), /Trưởng các phòng nghiệp vụ/)
  assert.doesNotMatch(at('tinh'), /Kế hoạch công tác kiểm sát năm 2021 của Viện kiểm sát nhân dân tối cao/)
})

const planAt = (nam: number, tinh: string, figures: object = {}) =>
  text({
    nam,
    ky: { tu_ngay: `${nam - 1}-10-01`, den_ngay: `${nam}-09-30` },
    don_vi: { ma: 'thu', ten: 'Viện kiểm sát nhân dân khu vực 1', cap: 'khu_vuc', tinh, dia_danh: 'B' },
    ...figures,
  })

test('a new field of work is a task of the plan from the year in which its law is in force, where it is', () => {
  const minors = /Luật Tư pháp người chưa thành niên: kiểm sát/
  const leaving = /quản lý, theo dõi người bị cấm đi khỏi nơi cư trú/
  const suits = /thông tin về vụ án dân sự công ích theo Nghị quyết/
  const offices = /Văn phòng thi hành án dân sự/
  const [of2025, of2026, of2027] = [text({ nam: 2024 }), planAt(2025, 'tỉnh B'), planAt(2026, 'tỉnh B')]
  for (const task of [minors, leaving, suits, offices]) assert.doesNotMatch(of2025, task)
  assert.match(of2026, minors)
  for (const task of [leaving, suits, offices]) assert.doesNotMatch(of2026, task)
  for (const task of [minors, leaving, offices]) assert.match(of2027, task)
  assert.doesNotMatch(of2027, suits)
  assert.match(planAt(2025, 'thành phố Đà Nẵng'), suits)
  assert.doesNotMatch(planAt(2028, 'thành phố Đà Nẵng'), suits)
  assert.doesNotMatch(of2027, /chữa bệnh/)
})

test('a new field of work that the unit reports is a task of its plan, in its own words where it gives them', () => {
  const figures = {
    nguoi_chua_thanh_nien: { bi_can: { con_lai: '2/3' }, dang_chap_hanh: 4 },
    bat_buoc_chua_benh: { con_lai: 1 },
    dan_su_cong_ich: { con_lai: 5 },
    cam_di_khoi_noi_cu_tru: { tong: 9, con_lai: 0 },
    so_hoa: { hinh_su: 80, hinh_su_tong: 100 },
  }
  const plan = planAt(2026, 'tỉnh B', figures)
  for (const phrase of [
    'đúng thời hạn 02 vụ/03 bị can là người chưa thành niên năm 2026 chuyển sang',
    'chấp hành của 04 người đang chấp hành biện pháp xử lý chuyển hướng',
    'áp dụng, thi hành, đình chỉ biện pháp bắt buộc chữa bệnh',
    'theo dõi 01 người đang bị áp dụng biện pháp bắt buộc chữa bệnh',
    '05 thông tin về vụ án dân sự công ích năm 2026 chuyển sang',
    'năm 2026 đã số hóa 80 hồ sơ vụ án hình sự (đạt 80%).',
  ])
    assert.ok(plan.includes(phrase), phrase)
  assert.doesNotMatch(plan, /người bị cấm đi khỏi nơi cư trú năm 2026 chuyển sang/)
  const own = planAt(2026, 'tỉnh B', { ke_hoach: { nhiem_vu: { nguoi_chua_thanh_nien: 'Lập sổ theo dõi riêng.' } } })
  assert.match(own, /Lập sổ theo dõi riêng\./)
  assert.doesNotMatch(own, /Thực hiện nghiêm Luật Tư pháp người chưa thành niên/)
})

test('the task on minors is not said again where the text on the investigation says it; victims are another matter', () => {
  const task = /Thực hiện nghiêm Luật Tư pháp người chưa thành niên/
  const planOf = (dieu_tra: string) => planAt(2026, 'tỉnh B', { ke_hoach: { nhiem_vu: { dieu_tra } } })
  const own = planOf('Áp dụng đúng biện pháp xử lý chuyển hướng đối với bị can dưới 18 tuổi.')
  assert.match(own, /Áp dụng đúng biện pháp xử lý chuyển hướng/)
  assert.doesNotMatch(own, task)
  assert.doesNotMatch(planOf('Kiểm sát chặt chẽ vụ án có bị can là người chưa thành niên.'), task)
  assert.match(planOf('Chú trọng án xâm hại người chưa thành niên.'), task)
})

test('the bodies of the plan are those of the year planned', () => {
  assert.match(planAt(2026, 'tỉnh B'), /lao động, phục hồi, phá sản/)
  assert.match(planAt(2026, 'tỉnh B'), /trực tiếp kiểm sát Ủy ban nhân dân cấp xã, Công an cấp xã trong việc/)
  assert.match(text({}), /trực tiếp kiểm sát cơ quan thi hành án hình sự và Ủy ban nhân dân cấp xã trong việc/)
})

const table = (...chi_tieu: readonly object[]) =>
  lines({ ke_hoach: { chi_tieu } }).filter((line) => line.startsWith('|'))

test('the table of targets has only the columns that hold something; what fewer rows have stands beside the target', () => {
  const [few, many] = [
    table({ noi_dung: 'Việc A', nguong: '1', nguong_tinh: '2', phu_trach: 'Bộ phận B', thoi_han: 'Quý II' }),
    table(...Array.from({ length: 60 }, (_, i) => ({ noi_dung: `Việc ${i}`, nguong: '1', thoi_han: `Quý ${i}` }))),
  ]
  assert.doesNotMatch(few[0] ?? '', /cấp tỉnh|phụ trách|Thời hạn/)
  assert.ok(
    few.includes('| 1 | Việc A; phụ trách: Bộ phận B; thời hạn: Quý II |  | 1 (cấp tỉnh giao: 2) |  |'),
    few.at(-1),
  )
  assert.match(many[0] ?? '', /Kết quả năm 2020 \| Thời hạn \|$/)
  assert.ok(many.includes('| 7 | Việc 6 |  | 1 |  | Quý 6 |'))
})

test('no code of an indicator stands in the plan', () => {
  const codes = lines(full).filter((line) => /\((?:[A-I]\d{1,3}[a-z]?|N\d)\)/.test(line))
  assert.deepEqual(codes, [])
})

test('no combination of missing data leaves litter in the plan', () => {
  assert.deepEqual(litterIn(lines(full)), [])
  assert.deepEqual(litterIn(lines({})), [])
  const keys = Object.keys(full).filter((key) => !['nam', 'ky', 'don_vi', 'nguoi_ky'].includes(key))
  const plan = (full['ke_hoach'] ?? {}) as Readonly<Record<string, unknown>>
  fc.assert(
    fc.property(fc.subarray(keys), fc.subarray(Object.keys(plan)), (kept, parts) => {
      const figures = Object.fromEntries(kept.map((key) => [key, full[key]]))
      const ke_hoach = Object.fromEntries(parts.map((key) => [key, plan[key]]))
      assert.deepEqual(litterIn(lines({ ...figures, ke_hoach })), [])
    }),
    { numRuns: 60 },
  )
})
