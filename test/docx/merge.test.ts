/** Three-way merge of small papers: what people moved, cut, copied and filled, and what the data changed of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audit } from '../../src/docx/living/audit.ts'
import { documentOf, merged } from './small-papers.ts'

const one = 'Kiểm sát xét xử 88 bản án, quyết định của Tòa án nhân dân. '
const two = 'Trực tiếp kiểm sát 04 lần tại nhà tạm giữ Công an huyện. '
const same = 'Ban hành 01 kiến nghị khắc phục vi phạm; đã được chấp nhận, tiếp thu.'
const more = 'Ban hành 01 kiến nghị khắc phục vi phạm; chưa được trả lời 01 kiến nghị.'
const papers = (first: string, second: string) => [
  '# Xét xử sơ thẩm',
  one + first,
  '# Kiểm sát tạm giữ',
  two + second,
  '# Công tác khác',
  'Số hóa 96 hồ sơ vụ án.',
]
const base = papers(same, same)

test('one gone and one under another heading: which of the two is told to be asked, whichever the data change', () => {
  const edited = ['# Xét xử sơ thẩm', one.trim(), '# Kiểm sát tạm giữ', two.trim(), '# Công tác khác', same]
  for (const now of [papers(more, same), papers(same, more)]) {
    const { lines, conflicts } = merged(base, edited, now)
    assert.deepEqual(conflicts, [['copy', same]])
    assert.deepEqual(
      lines,
      edited.map((line) => line.replace(/^# /, '')),
    )
  }
})

test('where the other stands in its place, the one elsewhere may be a copy of it: told too', () => {
  const edited = ['# Xét xử sơ thẩm', one + same, '# Kiểm sát tạm giữ', two.trim(), '# Công tác khác', same]
  const second = merged(base, edited, papers(same, more))
  assert.deepEqual([second.conflicts, second.lines[1], second.lines[5]], [[['copy', same]], one + same, same])
  const first = merged(base, edited, papers(more, same))
  assert.deepEqual([first.conflicts, first.lines[1], first.lines[5]], [[['copy', same]], one + more, same])
})

test('a copy of one sentence is no remainder of another that differs in its figure', () => {
  const other = same.replace('01', '02')
  const edited = ['# Xét xử sơ thẩm', one + same, '# Công tác khác', `Đáng chú ý là ${same}`]
  const { lines, conflicts } = merged(papers(same, other), edited, papers(same, more))
  assert.deepEqual([conflicts, lines], [[], edited.map((line) => line.replace(/^# /, ''))])
})

test('a short line that people have filled with words is still found', () => {
  const [was, is] = ['Phá sản: không phát sinh.', 'Phá sản; lao động: không phát sinh.']
  const filled =
    'Phá sản trên địa bàn cả ba xã đơn vị phụ trách theo phân công: hoàn toàn không thấy có vụ nào phát sinh.'
  assert.deepEqual(merged([one, was, two], [one, filled, two], [one, is, two]).conflicts, [['insert', filled]])
})

test('a paragraph that people cut in two keeps what follows its second part there', () => {
  const [first, second] = ['Tòa án thụ lý 01 vụ. Đã giải quyết, xét xử 01 vụ.', 'Kết quả: giữ nguyên 01 vụ.']
  const whole = `${first} ${second}`
  const { lines, conflicts } = merged([one, whole, two], [one, first, second, two], [one, `${whole} Còn 03 việc.`, two])
  assert.deepEqual([conflicts, lines[2]], [[], `${second} Còn 03 việc.`])
})

test('where a denial falls away, its sentence changes as a whole, wherever people moved the one before', () => {
  const [left, none] = ['Còn lại 01 vụ/02 bị cáo.', 'Không có án bị sửa, hủy có trách nhiệm của Viện kiểm sát.']
  const some = 'Án bị sửa, hủy có trách nhiệm của Viện kiểm sát là 01 bị cáo.'
  const { lines, conflicts } = merged(
    [one, `${two}${left} ${none}`, same],
    [one, `${two}${none}`, `${same} ${left}`],
    [one, `${two}Còn lại 01 vụ. ${some}`, same],
  )
  assert.deepEqual([conflicts, lines[1], lines[2]], [[], `${two}${some}`, `${same} Còn lại 01 vụ.`])
})

test('a sentence that begins as the next one does is moved with its own first words', () => {
  const next = 'Ban hành 01 kháng nghị ngang cấp; được chấp nhận 01 kháng nghị.'
  const moved = same.replace('01', '02')
  const { lines, conflicts } = merged(
    ['# A', `${one}${same} ${next}`, '# B', two],
    ['# A', `${one.replace('88', '89')}${next}`, '# B', two + same],
    ['# A', `${one}${moved} ${next}`, '# B', two],
  )
  assert.deepEqual([conflicts, lines[1], lines[3]], [[], `${one.replace('88', '89')}${next}`, two + moved])
})

test('a sentence that comes after one that people moved stays where the rest of its paragraph is', () => {
  const long = two.replace('. ', '; kiểm sát toàn diện 02 lần; kiểm sát đột xuất, theo chuyên đề 02 lần. ')
  const other = 'Số hóa 96 hồ sơ vụ án hình sự, 13 hồ sơ vụ, việc dân sự; trình chiếu chứng cứ tại 52 phiên tòa.'
  const printed = (end: string) => ['# A', one + same, '# B', `${long}${same}${end}`, '# C', other]
  const edited = ['# A', one + same, '# B', long.trim(), '# C', `${other} ${same}`]
  const { lines, conflicts } = merged(printed(''), edited, printed(' Rút 01 kháng nghị.'))
  assert.deepEqual([conflicts, lines[3], lines[5]], [[], `${long}Rút 01 kháng nghị.`, edited[5]])
})

test('what falls away before a figure that people typed over leaves a space', () => {
  const line = (left: string) => `Không có án quá hạn. Còn lại\u00a0${left} bị can.`
  const { lines } = merged([line('03 vụ/\u200b05')], [line('03 vụ/\u200b38')], [line('05')])
  assert.deepEqual(lines, [line('38')])
  const cut = (left: string) => line(left).replace('Còn lại', 'Còn')
  assert.deepEqual(merged([line('03 vụ/\u200b05')], [cut('03 vụ/\u200b05')], [line('05')]).lines, [cut('05')])
})

test('a figure typed over at the beginning of a sentence that people moved is found there', () => {
  const left = (figure: string) => `Còn lại ${figure} vụ/02 bị can đang giải quyết trong thời hạn luật định.`
  const printed = documentOf('# A', `${one}${left('02')}`, '# B', two.trim())
  const edited = documentOf('# A', one.trim(), '# B', `${two}${left('46')}`)
  assert.deepEqual(
    audit(printed, edited, printed).typed.map(({ says, printed: was }) => [says, was]),
    [['46', '02']],
  )
})

test('a cell typed over is found under a heading that people have changed', () => {
  const printed = documentOf('# A', one + same, '| 23 | Kiến nghị phòng ngừa vi phạm, tội phạm', '# B', two + same)
  const edited = documentOf('# A sửa', one + same, '| 35 | Kiến nghị phòng ngừa vi phạm, tội phạm', '# B', two + same)
  assert.deepEqual(
    audit(printed, edited, printed).typed.map(({ says, printed: was }) => [says, was]),
    [['35', '23']],
  )
})

test('a figure typed over in a copy is told once', () => {
  const printed = documentOf('# A', one + same, '# B', two)
  const edited = documentOf('# A', one + same, '# B', two + same.replace('01', '46'))
  const { typed, claims, seen } = audit(printed, edited, printed)
  assert.deepEqual([typed.map(({ says }) => says), claims], [['46'], []])
  const number = edited.places.findIndex(({ paragraph, at }) => paragraph.tokens[at]!.text === '46')
  assert.ok(seen.has(number))
})

test('a sentence cut off into a paragraph below is itself, one copied behind another sentence the copy', () => {
  const cut = ['# Xét xử sơ thẩm', one.trim(), same, '# Công tác khác', `${two}${same}`]
  const was = ['# Xét xử sơ thẩm', one + same, '# Công tác khác', two.trim()]
  const now = [was[0]!, `${one}${same} Rút 03 kháng nghị.`, ...was.slice(2)]
  const { lines, conflicts } = merged(was, cut, now)
  assert.deepEqual([conflicts, lines[2], lines[4]], [[], `${same} Rút 03 kháng nghị.`, `${two}${same}`])
})

const long = (figure: string) => `Đã giải quyết 59 tin; vượt chỉ tiêu; tăng ${figure} tin (7,3%); còn 04 tin.`

test('clauses of a sentence that people made items of a list of, with signs and capitals', () => {
  const list = (figure: string) => [
    'Đã giải quyết 59 tin;',
    '- Vượt chỉ tiêu;',
    `- Tăng ${figure} tin (7,3%);`,
    '- Còn 04 tin.',
  ]
  const { lines, conflicts } = merged([one, long('04'), two], [one, ...list('04'), two], [one, long('05'), two])
  assert.deepEqual([conflicts, lines], [[], [one, ...list('05'), two]])
})

test('sentences put in another order keep their own ends, though two of them end alike', () => {
  const sentence = (name: string, words = '') => `Đã giải quyết ${name} được 17 việc/18,16 tỷ đồng${words}.`
  const line = (words: string) => [
    sentence('án tồn', words),
    'Qua phân loại án, có điều kiện 12 việc.',
    sentence('án mới'),
  ]
  const turned = (words: string) => line(words).toReversed().join(' ')
  const { lines, conflicts } = merged([line('').join(' ')], [turned('')], [line(', tăng 03 việc').join(' ')])
  assert.deepEqual([conflicts, lines], [[], [turned(', tăng 03 việc')]])
})

test('what follows a figure comes in where people took out the next sentence, which had the same figure', () => {
  const [first, next, last] = [
    'Số cũ chuyển sang 58 vụ/01 việc; thụ lý mới 152 vụ/07 việc.',
    ' Đã giải quyết 158 vụ/07 việc, đạt 75,2%, tăng 4,3% so với cùng kỳ.',
    ' Kết quả: xét xử 45 vụ, đình chỉ 45 vụ.',
  ]
  const longer = first.replace('.', '; chuyển đi 02 việc.')
  const own = (sentence: string) => sentence.replace('01 việc', '01 qua đó việc')
  const { lines, conflicts } = merged([first + next + last], [own(first) + last], [longer + next + last])
  assert.deepEqual([conflicts, lines], [[], [own(longer) + last]])
})

test('a new sentence where people moved the one before away and parted the paragraph there: told, not guessed', () => {
  const [first, gone, last] = [one.trim(), ` ${two.trim()}`, ' Số hóa 96 hồ sơ vụ án theo kế hoạch của năm.']
  const was = ['# Xét xử sơ thẩm', first + gone + last, '# Công tác khác', same]
  const parted = ['# Xét xử sơ thẩm', first, last.trim(), '# Công tác khác', same + gone]
  const now = [was[0]!, `${first}${gone} Rút 03 kháng nghị.${last}`, ...was.slice(2)]
  const { lines, conflicts } = merged(was, parted, now)
  assert.deepEqual([conflicts, lines], [[['insert', last.trim()]], parted.map((line) => line.replace(/^# /, ''))])
})

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
