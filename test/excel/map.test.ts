/** An office's own workbook, read by a map: what the map says wrongly is told at its line, what a cell holds at the cell. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { root } from '../root.ts'
import { importOne, yearOf } from './forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-anh-xa-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const book = join(folder, 'so-theo-doi.xlsx')
const mapFile = join(folder, 'anh-xa.yaml')
const data = join(folder, 'so-lieu.yaml')

writeFileSync(
  book,
  await writeXlsx({
    sheets: [
      {
        name: 'Tổng hợp',
        rows: [
          ['VIỆN KIỂM SÁT NHÂN DÂN HUYỆN TIỂU CẦN'],
          ['STT', 'Nội dung', 'Năm 2019', 'Năm 2020', null],
          [null, null, 'vụ', 'vụ', 'bị can'],
          ['I', 'Nguồn tin'],
          [1, '- Số cũ:', 4, 5],
          [2, '- Số  mới', 56, '58'],
          ['II', 'Điều tra'],
          [1, 'Số cũ', 7, 7, 9],
          [2, 'Số mới', 41, '43/58'],
          [3, 'Ghi chú', 'không', 'ba'],
        ],
      },
      { name: 'Khác', rows: [['x']] },
      {
        name: 'Chữ',
        rows: [
          ['Nội dung', 'x', 'B'],
          ['Cũ', 1, 2],
        ],
      },
    ],
  }),
)

const fixed = `co_dinh:
  nam: 2020
  ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }
  don_vi: { ma: tieu-can, ten: Viện kiểm sát nhân dân huyện Tiểu Cần, cap: huyen, tinh: tỉnh Trà Vinh, dia_danh: Tiểu Cần }
  nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn A }
`

async function imported(map: string) {
  rmSync(data, { force: true })
  writeFileSync(mapFile, map)
  return importOne(book, { out: data, map: mapFile, dryRun: false, today: '2021-01-25' })
}

const places = async (map: string) =>
  (await imported(map)).diagnostics.map(({ code, span, spot }) =>
    [code, spot ?? (span ? `dòng ${span.start.line}` : '')].join(' '),
  )

test('figures are found by cell, and by the labels of row and column', async () => {
  const result = await imported(`${fixed}trang: Tổng hợp
o:
  tin_bao.cu: D5
  tin_bao.moi: 'tổng hợp!D6'
bang:
  - cot_nhan: B
    cot: D
    cot_2: E
    tu_dong: 7
    muc:
      dieu_tra.cu: Số cũ
      dieu_tra.moi: số mới
  - cot: Năm 2019
    muc:
      dieu_tra.tdc_cuoi_ky.vu: { nhan: Số mới, lan: 2 }
`)
  assert.deepEqual(
    result.diagnostics.map((d) => d.code),
    ['S61'],
  )
  const year = yearOf(readFileSync(data, 'utf8'))
  assert.deepEqual([year.tin_bao?.cu, year.tin_bao?.moi], [5, 58])
  assert.deepEqual(
    [year.dieu_tra?.cu, year.dieu_tra?.moi],
    [
      { vu: 7, bi_can: 9 },
      { vu: 43, bi_can: 58 },
    ],
  )
  assert.deepEqual(year.dieu_tra?.tdc_cuoi_ky, { vu: 41 })
  assert.match(readFileSync(data, 'utf8'), /moi: 58 +# .*\[Tổng hợp!D6 = 58\]/)
})

const cases: Readonly<Record<string, readonly [map: string, told: readonly string[]]>> = {
  'a figure that there is not': ['o:\n  tin_bao.mooi: D5\n', ['T50 dòng 7']],
  'a sheet that there is not': ["o:\n  tin_bao.moi: 'Tổng hơp!D5'\n", ['T51 dòng 7']],
  'no sheet at all, where there are several': ['o:\n  tin_bao.moi: D5\n', ['T51 dòng 7']],
  'what is no cell': ['trang: Khác\no:\n  tin_bao.moi: 5D\n', ['T52 dòng 8']],
  'a label that there is not': [
    'bang:\n  - trang: Tổng hợp\n    cot: D\n    muc: { tin_bao.cu: Số cú }\n',
    ['T53 dòng 9'],
  ],
  'a column that there is not': [
    'bang:\n  - trang: Tổng hợp\n    cot: Năm 2021\n    muc: { tin_bao.cu: Số cũ }\n',
    ['T54 dòng 9', 'T53 dòng 8'],
  ],
  'a label that stands twice': [
    'bang:\n  - trang: Tổng hợp\n    cot: D\n    muc: { tin_bao.cu: Số cũ }\n',
    ['T54 dòng 9'],
  ],
  'one cell for a pair': ['trang: Tổng hợp\no:\n  dieu_tra.cu: D8\n', ['T55 dòng 8']],
  'two cells for one number': ['trang: Tổng hợp\no:\n  tin_bao.cu: D5/E5\n', ['T55 dòng 8']],
  'a figure that is mapped twice': [
    'trang: Tổng hợp\no: { tin_bao.cu: D5 }\nbang:\n  - cot: D\n    muc: { tin_bao.cu: Số mới }\n',
    ['T89 dòng 10', 'T54 dòng 10'],
  ],
  'a pair and a part of it': ['trang: Tổng hợp\no: { dieu_tra.moi: D9, dieu_tra.moi.vu: D9 }\n', ['T89 dòng 7']],
  'a figure that is given and mapped': ['trang: Tổng hợp\no: { nguoi_ky.ho_ten: B5 }\n', ['T89 dòng 7']],
  'a cell beyond what is read': ['trang: Tổng hợp\no: { tin_bao.cu: D20001 }\n', ['T52 dòng 7']],
  'a heading that is the letter of another column': [
    'bang:\n  - trang: Chữ\n    cot: B\n    muc: { tin_bao.cu: Cũ }\n',
    ['T88 dòng 8'],
  ],
  'a list that there is not': ['bang_ke:\n  - { muc: danh_sach.khac, cot: { so: A } }\n', ['T50 dòng 7']],
  'a column that a list does not have': [
    'bang_ke:\n  - { muc: danh_sach.khang_nghi, trang: Khác, cot: { soo: A } }\n',
    ['T50 dòng 7'],
  ],
  'a cell that is empty': ['trang: Tổng hợp\no: { tin_bao.cu: D100 }\n', ['S85 Tổng hợp!D100']],
  'a key that maps do not have': ['otrang: Khác\n', ['S02 dòng 6']],
  'a table without a row': ['bang:\n  - cot: D\n    muc:\n', ['S14 dòng 8']],
  'a label with a misspelt key': [
    'bang:\n  - cot: D\n    muc:\n      tin_bao.cu: { nhan: Tin cũ, lam: 2 }\n',
    ['S02 dòng 9'],
  ],
  'too many headings of a column': [
    'bang:\n  - cot: [a, b, c, d, e]\n    muc: { tin_bao.cu: Tin cũ }\n',
    ['S12 dòng 7'],
  ],
  'a cell that holds no number': ['trang: Tổng hợp\no:\n  tin_bao.cu: D10\n', ['S66 Tổng hợp!D10']],
}

for (const [name, [map, expected]] of Object.entries(cases))
  test(`the map: ${name}`, async () => {
    assert.deepEqual(await places(`${fixed}${map}`), expected)
  })

test('words that the office writes for none are 0 where the map says so, and nothing else is', async () => {
  const cells = 'trang: Tổng hợp\no: { tin_bao.cu: C10, dieu_tra.cu: C10/C10, dac_diem.dia_ban: C10 }\n'
  assert.deepEqual(await places(`${fixed}${cells}`), ['S66 Tổng hợp!C10', 'S66 Tổng hợp!C10', 'S66 Tổng hợp!C10'])
  const { diagnostics } = await imported(`${fixed}khong_phat_sinh: ['-', Không]\n${cells}`)
  assert.deepEqual(diagnostics, [])
  const year = yearOf(readFileSync(data, 'utf8'))
  assert.deepEqual([year.tin_bao?.cu, year.dieu_tra?.cu], [0, { vu: 0, bi_can: 0 }])
  assert.equal(year.dac_diem?.dia_ban, 'không')
  assert.deepEqual(await places(`${fixed}khong_phat_sinh: [Không]\ntrang: Tổng hợp\no: { tin_bao.cu: D10 }\n`), [
    'S66 Tổng hợp!D10',
  ])
})

test('what the map should give itself is told in the map', async () => {
  const map = fixed.replace(/ {2}nguoi_ky.*\n/, '  nguoi_ky: { chuc_vu: truong, ho_ten: A }\n')
  assert.deepEqual(await places(`${map}trang: Tổng hợp\no: { tin_bao.cu: D5 }\n`), ['S06 dòng 5'])
})

test('the map in the guide reads the workbook in the guide', async () => {
  const guide = readFileSync(join(root, 'docs/nhap-excel.md'), 'utf8')
  const map = guide.split('```yaml').find((block) => block.includes('co_dinh:')) ?? ''
  const result = await imported(map.split('```')[0] ?? '')
  assert.deepEqual(
    result.diagnostics.map((d) => d.code),
    ['S61'],
  )
  const year = yearOf(readFileSync(data, 'utf8'))
  assert.deepEqual([year.tin_bao?.moi, year.dieu_tra?.cu], [58, { vu: 7, bi_can: 9 }])
})
