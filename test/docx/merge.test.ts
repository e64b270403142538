/** Three-way merge of small papers: what people moved, cut, copied and filled, and what the data changed of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audit } from '../../src/docx/living/audit.ts'
import { documentOf, merged, one, same, two } from './small-papers.ts'

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
