/** Three-way merge of small papers: sentences that people copied, moved and rewrote, each taken for what it was. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audit } from '../../src/docx/living/audit.ts'
import { documentOf, merged, one, same, two } from './small-papers.ts'

const kept = 'Không có án bị sửa, hủy có trách nhiệm của Viện kiểm sát.'

test('a sentence written anew in its place is itself, one elsewhere that says what it said a copy', () => {
  const told = (words: string) => ['# Xét xử dân sự', one + words, '# Công tác khác', two.trim()]
  const edited = ['# Xét xử dân sự', one + kept.replace('Không có', 'Chưa để xảy ra'), '# Công tác khác', two + kept]
  const now = told(`Tòa án hủy 03 vụ. ${kept.replace('sửa, ', '')}`)
  const { lines, conflicts } = merged(told(kept), edited, now)
  const is = `${one}Tòa án hủy 03 vụ. ${kept.replace('Không có', 'Chưa để xảy ra').replace('sửa, ', '')}`
  assert.deepEqual([conflicts, lines[1], lines[3]], [[], is, two + kept.replace('sửa, ', '')])
})

test('a sentence that people took out leaves nothing in a copy of another one', () => {
  const [left, basis] = [
    'Còn lại 03 vụ/05 bị can đang điều tra.',
    'Căn cứ: rút yêu cầu 02 vụ/02 bị can; chết 01 vụ/01 bị can.',
  ]
  const was = ['# Điều tra', `${two}${basis}`, '# Truy tố', `${one}${left} ${same}`]
  const edited = [...was.slice(0, 3), `${one}${same} ${basis}`]
  const now = [...was.slice(0, 3), `${one}${left} Rút 03 kháng nghị. ${same}`]
  const { lines, conflicts } = merged(was, edited, now)
  assert.deepEqual([conflicts, lines[3]], [[], `${one}Rút 03 kháng nghị. ${same} ${basis}`])
  assert.deepEqual(audit(documentOf(...was), documentOf(...edited), documentOf(...was)).typed, [])
})

test('a figure typed over, with other words on both sides of it, is found', () => {
  const printed = documentOf(
    'Số hóa 96 hồ sơ vụ án; thực hiện 02 báo cáo án bằng sơ đồ tư duy; trình chiếu tại 04 phiên tòa.',
  )
  const edited = documentOf(
    'Số hóa 96 hồ sơ vụ án; thực hiện trong năm được 37 bản mô tả án bằng sơ đồ tư duy; trình chiếu tại 04 phiên tòa.',
  )
  const { typed } = audit(printed, edited, printed)
  assert.deepEqual(
    typed.map(({ says, printed: was }) => [says, was]),
    [['37', '02']],
  )
})

test('words before a sentence come in though people moved the sentence it followed', () => {
  const [mine, court] = [
    'Viện kiểm sát trả hồ sơ 02 vụ/03 bị can. ',
    'Tòa án trả hồ sơ để điều tra bổ sung 01 vụ/02 bị can.',
  ]
  const none = 'Không có vụ án Tòa án trả hồ sơ để điều tra bổ sung.'
  const was = ['# Truy tố', one + mine + court, '# Công tác khác', two]
  const edited = ['# Truy tố', one + court, '# Công tác khác', two + mine.trim()]
  const { lines, conflicts } = merged(was, edited, ['# Truy tố', one + mine + none, '# Công tác khác', two])
  assert.deepEqual([conflicts, lines[1], lines[3]], [[], one + none, two + mine.trim()])
})

test('a paragraph moved and shortened is not taken for one that differs from it in figures and was taken out', () => {
  const part = (figure: string) =>
    `Kiểm sát viên tham gia ${figure}/${figure} phiên tòa; kiểm sát ${figure} biên bản phiên tòa. `
  const was = [
    '# Xét xử sơ thẩm',
    one,
    part('41').trim(),
    '# Xét xử phúc thẩm',
    two,
    part('11') + same,
    '# Công tác khác',
    kept,
  ]
  const edited = [...was.slice(0, 2), '# Xét xử phúc thẩm', two + same, ...was.slice(6), part('11').trim()]
  const now = was.map((line) => (line.endsWith(same) ? `${line} Rút 03 kháng nghị.` : line.replaceAll('41', '43')))
  const { lines, conflicts } = merged(was, edited, now)
  assert.deepEqual([conflicts, lines.at(-1)], [[], `${part('11')}Rút 03 kháng nghị.`])
})

test('the end of a part that people cut off is found behind words of theirs', () => {
  const [head, rest] = [
    'Tòa án thụ lý 30 vụ, tăng 22 vụ so với năm 2025; số cũ 04 vụ; thụ lý mới 26 vụ',
    ' Đã giải quyết 19 vụ, đạt 63,3%.',
  ]
  const own = (text: string) =>
    text.replace('so với', 'so với qua đó trên địa bàn').replace('mới 26', 'mới tích cực nhận 26')
  const is = (text: string) =>
    merged(
      [one, `${head}.${rest} ${same}`, two],
      [one, own(`${head}.`), `${rest.trim()} ${same}`, two],
      [one, `${text}.${rest} ${same}`, two],
    )
  const { lines, conflicts } = is(`${head}; chuyển đi 03 vụ`)
  assert.deepEqual([conflicts, lines[1]], [[], own(`${head}; chuyển đi 03 vụ.`)])
})

test('a sentence moved behind a part of another paragraph that people cut off takes no new one with it', () => {
  const [first, second] = [
    'Áp dụng thủ tục rút gọn đối với 02 vụ, tăng 01 vụ.',
    'Truy tố đúng thời hạn 38 vụ, đạt 100%.',
  ]
  const quarter = `${two}Mỗi quý trực tiếp kiểm sát một lần, phúc tra kết quả khắc phục ở lần sau. `
  const was = ['# Truy tố', `${second} ${first}`, '# Kiểm sát tạm giữ', quarter + same, '# Công tác khác', one]
  const edited = ['# Truy tố', second, `${first} ${same}`, '# Kiểm sát tạm giữ', quarter.trim(), '# Công tác khác', one]
  const now = was.map((line) => (line.endsWith(same) ? `${line} Rút 03 kháng nghị.` : line))
  const { lines, conflicts } = merged(was, edited, now)
  assert.deepEqual([conflicts, lines[4]], [[], `${quarter}Rút 03 kháng nghị.`])
})

test('what is printed stays where it stands, though a new sentence says the like further on', () => {
  const [first, gone] = [
    'Tòa án thụ lý 06 vụ, tăng 03 vụ so với năm 2025. ',
    'Kết quả: thỏa thuận 04 vụ, đình chỉ 01 vụ. ',
  ]
  const [longer, left] = [
    first.replace('2025', '2025; số cũ chuyển sang 01 việc'),
    'Còn lại 01 việc; tạm đình chỉ trong kỳ 02 vụ. ',
  ]
  const { lines } = merged([first + gone + kept], [first + kept], [longer + gone + left + kept])
  assert.deepEqual(lines, [longer + left + kept])
})

test('of a sentence rewritten in its place and copied before that, the one in its place is the sentence', () => {
  const [sentence, added] = [
    'Số bản án bị sửa, hủy có trách nhiệm của Viện kiểm sát: hình sự 01 vụ; dân sự 02 vụ.',
    ' Riêng số bị hủy: 01 vụ.',
  ]
  const copied = sentence.replace('hủy có', 'bị thay đổi do')
  const own = copied.replace('02 vụ', '02 về cơ bản vụ')
  const was = ['# Hạn chế', one + sentence, '# Nguyên nhân', two]
  const { lines, conflicts } = merged(
    was,
    ['# Hạn chế', one + own, '# Nguyên nhân', two + copied],
    [was[0]!, was[1]! + added, ...was.slice(2)],
  )
  assert.deepEqual([conflicts, lines[1], lines[3]], [[], one + own + added, two + copied])
})

test('before a figure that people typed over stands what is printed before it now', () => {
  const line = (words: string) =>
    `Khởi tố mới 19 vụ/28 bị can, tăng 02 vụ/03 bị can (${words}% số bị can) so với năm 2019.`
  const now = 'Khởi tố mới 16 vụ/28 bị can, giảm 01 vụ (5,9%) nhưng tăng 03 bị can (12%) so với năm 2019.'
  const { lines } = merged([one, line('11,8% số vụ, 12')], [one, line('11,8% số vụ, 25')], [one, now])
  assert.equal(lines[1], now.replace('12%', '25%'))
})
