/** Workbooks as offices keep them: months, two rows of headings, a row, column or sheet for each unit, lists. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { importWorkbook } from '../../src/app/excel/import.ts'
import { sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { lookup } from '../../src/core/base/lookup.ts'
import { root } from '../root.ts'
import { yearOf } from './forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-so-rieng-'))
after(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
})

const common = `co_dinh:
  nam: 2020
  ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }
  don_vi: { ma: tieu-can, ten: Viện kiểm sát nhân dân huyện Tiểu Cần, cap: huyen, tinh: tỉnh Trà Vinh, dia_danh: Tiểu Cần }
  nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn A }
`

async function imported(sheets: readonly WriteSheet[], map: string, out?: string) {
  writeFileSync(join(folder, 'so.xlsx'), await writeXlsx({ sheets: [...sheets] }))
  writeFileSync(join(folder, 'anh-xa.yaml'), map)
  const results = await importWorkbook(join(folder, 'so.xlsx'), {
    map: join(folder, 'anh-xa.yaml'),
    dryRun: false,
    today: '2021-01-25',
    ...(out === undefined ? {} : { out: join(folder, out) }),
  })
  return { results, told: results.flatMap(({ diagnostics }) => diagnostics) }
}

/** What the imported file says at these keys; nothing else is told than what is expected. */
async function values(
  sheets: readonly WriteSheet[],
  map: string,
  keys: readonly string[],
  expected: readonly string[] = [],
) {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  const { told } = await imported(sheets, map, 'a.yaml')
  assert.deepEqual(
    told.map((d) => `${d.code} ${sentenceOf(d)}`),
    expected,
  )
  const year = yearOf(readFileSync(join(folder, 'a.yaml'), 'utf8'))
  return keys.map((key) => lookup(year, key))
}

const months: readonly WriteSheet[] = [
  {
    name: 'Năm',
    rows: [
      ['Nội dung', 'T1', 'T2', 'T3'],
      ['Tin mới', 5, null, 7],
      ['Án mới', '3/4', 0, '2/2'],
      ['Án cũ, vụ', 1, 2, 3],
      ['Án cũ, bị can', 4, 5, 6],
    ],
  },
]

test('a figure may be a sum of cells, a difference or a range; a pair too', async () => {
  const map = `${common}o:
  tin_bao.moi: B2:D2
  tin_bao.cu: =SUM(B2;D2)
  tin_bao.khoi_to: D2 - B2
  dieu_tra.moi: B3:D3
  dieu_tra.cu: B4:D4 / B5:D5
  truy_to.cu.vu: $B$4
`
  const keys = ['tin_bao.moi', 'tin_bao.cu', 'tin_bao.khoi_to', 'dieu_tra.moi', 'dieu_tra.cu']
  const gap = 'S85 "Nguồn tin thụ lý mới": trong 3 ô cộng lại có ô để trống (Năm!C2), chỉ cộng những ô có số'
  const found = await values(months, map, keys, [gap])
  assert.deepEqual(found, [12, 12, 2, { vu: 5, bi_can: 6 }, { vu: 6, bi_can: 15 }])
  const byLabel = `${common}bang:\n  - cot: $B:$D\n    muc: { tin_bao.moi: Tin mới, dieu_tra.moi: Án mới }\n`
  assert.deepEqual(await values(months, byLabel, ['tin_bao.moi', 'dieu_tra.moi'], [gap]), [12, { vu: 5, bi_can: 6 }])
})

test('a figure may be the same cell over sheets, or a row of that name on each', async () => {
  const sheet = (name: string, count: number, extra: number): WriteSheet => ({
    name,
    rows: [['Nội dung', 'Số'], ...Array.from({ length: extra }, () => ['khác', 9]), ['Tin mới', count]],
  })
  const sheets = [sheet('Tháng 1', 5, 0), sheet('Tháng 2', 6, 0), sheet('Tháng 3', 7, 2), sheet('Cả năm', 99, 0)]
  const cells = `${common}o:\n  tin_bao.moi: Tháng 1:Tháng 2!B2\n  tin_bao.cu: "'Tháng 1:Tháng 2'!B2 + 'Cả năm'!B2"\n`
  assert.deepEqual(await values(sheets, cells, ['tin_bao.moi', 'tin_bao.cu']), [11, 110])
  const rows = `${common}bang:\n  - trang: Tháng 1:Tháng 3\n    cot: Số\n    muc: { tin_bao.moi: Tin mới }\n`
  assert.deepEqual(await values(sheets, rows, ['tin_bao.moi']), [18])
})

const twoRows: readonly WriteSheet[] = [
  {
    name: 'Tổng hợp',
    rows: [
      ['BÁO CÁO NĂM 2020'],
      ['STT', 'Nội dung', 'Năm 2019', null, 'Năm 2020', null],
      [null, null, 'Số vụ', 'Số bị can', 'Số vụ', 'Số bị can'],
      [1, 'Số mới', 41, 50, 43, 58],
    ],
    merges: [
      { startRow: 1, endRow: 1, startCol: 2, endCol: 3 },
      { startRow: 1, endRow: 1, startCol: 4, endCol: 5 },
    ],
  },
]

test('two rows of headings are named together, and last year comes in the same run', async () => {
  const map = `${common}bang:
  - { cot: [Năm 2020, Số vụ], cot_2: [Năm 2020, Số bị can], muc: { dieu_tra.moi: Số mới } }
nam_truoc:
  bang:
    - { cot: [Năm 2019, Số vụ], cot_2: [Năm 2019, Số bị can], muc: { dieu_tra.moi: Số mới } }
`
  assert.deepEqual(await values(twoRows, map, ['dieu_tra.moi', 'nam_truoc.gop']), [
    { vu: 43, bi_can: 58 },
    ['a-2019.yaml'],
  ])
  const last = yearOf(readFileSync(join(folder, 'a-2019.yaml'), 'utf8'))
  assert.deepEqual([last.nam, last.dieu_tra?.moi], [2019, { vu: 41, bi_can: 50 }])
})

const units = `don_vi:
  - { nhan: Tiểu Cần, co_dinh: { don_vi: { ma: tieu-can, ten: Viện kiểm sát nhân dân huyện Tiểu Cần, dia_danh: Tiểu Cần } } }
  - { nhan: Cầu Kè, co_dinh: { don_vi: { ma: cau-ke, ten: Viện kiểm sát nhân dân huyện Cầu Kè, dia_danh: Cầu Kè } }, tep: ke.yaml }
`
const shared = common.replace(/don_vi: .*/, 'don_vi: { cap: huyen, tinh: tỉnh Trà Vinh }')

const layouts: Readonly<Record<string, readonly [WriteSheet[], string]>> = {
  row: [
    [
      {
        name: 'S',
        rows: [
          ['STT', 'Đơn vị', 'Tin mới', 'Vụ', 'Bị can'],
          [1, 'Tiểu Cần', 58, 43, 58],
          [2, 'Cầu Kè', 30, 20, 25],
        ],
      },
    ],
    `bang:\n  - dong: <don_vi>\n    cot_nhan: Đơn vị\n    muc: { tin_bao.moi: Tin mới, dieu_tra.moi: { cot: Vụ, cot_2: Bị can } }\n`,
  ],
  column: [
    [
      {
        name: 'S',
        rows: [
          ['', 'Tiểu Cần', null, 'Cầu Kè', null],
          ['', 'vụ', 'bị can', 'vụ', 'bị can'],
          ['Tin mới', 58, null, 30, null],
          ['Án mới', 43, 58, 20, 25],
        ],
      },
    ],
    `bang:\n  - { cot: [<don_vi>, vụ], cot_2: [<don_vi>, bị can], muc: { tin_bao.moi: Tin mới, dieu_tra.moi: Án mới } }\n`,
  ],
  sheet: [
    [
      {
        name: 'Tiểu Cần',
        rows: [
          ['Tin mới', 58],
          ['Án mới', '43/58'],
        ],
      },
      {
        name: 'Cầu Kè',
        rows: [
          ['Tin mới', 30],
          ['Án mới', '20/25'],
        ],
      },
    ],
    `trang: <don_vi>\no: { tin_bao.moi: B1, dieu_tra.moi: B2 }\n`,
  ],
}

for (const [name, [sheets, map]] of Object.entries(layouts))
  test(`one map for many units: a ${name} for each, a file for each`, async () => {
    const { told } = await imported(sheets, `${shared}${units}${map}`)
    assert.deepEqual(told.filter(({ code }) => code !== 'S61').map(sentenceOf), [])
    assert.deepEqual(readdirSync(folder).toSorted(), ['anh-xa.yaml', 'ke.yaml', 'so.xlsx', 'tieu-can-2020.yaml'])
    const year = (file: string) => yearOf(readFileSync(join(folder, file), 'utf8'))
    const said = (file: string) => [year(file).don_vi.ma, year(file).tin_bao?.moi, year(file).dieu_tra?.moi]
    assert.deepEqual(said('tieu-can-2020.yaml'), ['tieu-can', 58, { vu: 43, bi_can: 58 }])
    assert.deepEqual(said('ke.yaml'), ['cau-ke', 30, { vu: 20, bi_can: 25 }])
  })

test('a unit that is not in the workbook is told, and the others are imported', async () => {
  const [sheets, map] = layouts['row'] ?? [[], '']
  const { results } = await imported(sheets, `${shared}${units.replace('nhan: Cầu Kè', 'nhan: Cầu Kề')}${map}`)
  assert.deepEqual(
    results.map(({ files, diagnostics }) => [files.length, diagnostics.map(({ code }) => code)]),
    [
      [1, []],
      [0, ['T53']],
    ],
  )
})

test('lists, lines of text and indicators come from a workbook too', async () => {
  const sheets: WriteSheet[] = [
    {
      name: 'Kháng nghị',
      rows: [
        ['Danh sách'],
        ['Số', 'Ngày', 'Vụ án'],
        ['01/QĐ', '05/3/2020', 'Nguyễn Văn B'],
        ['02/QĐ', '06/4/2020', 'Trần C'],
        [null],
        ['Tổng cộng', 2],
      ],
    },
    {
      name: 'Chỉ tiêu',
      rows: [
        ['Mã', 'Kết quả'],
        ['A04', '3/3'],
        ['A12', 2],
      ],
    },
    { name: 'Lời', rows: [['Ý một'], [null], ['Ý hai'], [4], [5]] },
  ]
  const map = `${common}o: { phuong_huong: 'Lời!A1:A3', chi_tieu.B10: 'Lời!A4/A5' }
bang_ke:
  - { muc: danh_sach.khang_nghi, trang: Kháng nghị, cot: { so: Số, ngay: Ngày, vu_an: Vụ án } }
`
  const keys = ['phuong_huong', 'danh_sach.khang_nghi.length', 'danh_sach.khang_nghi.1.vu_an', 'chi_tieu.B10']
  const [lines, count, second, indicator] = await values(sheets, map, keys)
  assert.deepEqual([lines, count, second], [['Ý một', 'Ý hai'], 2, 'Trần C'])
  assert.deepEqual(indicator, { tu: 4, mau: 5 })
  const codes = `${common}bang_ke:\n  - { muc: chi_tieu, trang: Chỉ tiêu, cot: { ma: Mã, gia_tri: Kết quả } }\n`
  assert.deepEqual(await values(sheets, codes, ['chi_tieu.A04', 'chi_tieu.A12']), [{ tu: 3, mau: 3 }, 2])
})

test('merged and hidden cells are told once', async () => {
  const sheets: WriteSheet[] = [
    {
      name: 'S',
      rows: [
        ['Tin cũ', 5, 1],
        ['Tin mới', null, 2],
      ],
      columns: [{}, {}, { hidden: true }],
      merges: [{ startRow: 0, endRow: 1, startCol: 1, endCol: 1 }],
    },
  ]
  const { told } = await imported(
    sheets,
    `${common}o: { tin_bao.cu: B1, tin_bao.moi: B2, tin_bao.khoi_to: C1, tin_bao.khong_khoi_to: C2 }\n`,
    'a.yaml',
  )
  assert.deepEqual(
    told.map(({ code, spot }) => `${code} ${spot}`),
    ['S70 S!B1', 'S85 S!B2', 'S71 S!C1'],
  )
})

test('every command takes a workbook with its map', async () => {
  const [sheets, map] = layouts['sheet'] ?? [[], '']
  await imported(sheets, `${shared}${units}${map}`)
  for (const name of ['ke.yaml', 'tieu-can-2020.yaml']) rmSync(join(folder, name))
  const at = (name: string) => join(folder, name)
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'bin/tongket.js'), ...words, '--anh-xa', at('anh-xa.yaml')], {
      encoding: 'utf8',
    })
  const checked = run('kiem-tra', at('so.xlsx'), '--json')
  const { units: seen } = JSON.parse(checked.stdout) as { units: { unit: string; status: string }[] }
  assert.deepEqual(
    seen.map(({ unit, status }) => [unit, status]),
    [
      ['tieu-can', 'ok'],
      ['cau-ke', 'ok'],
    ],
  )
  assert.equal(run('lap', at('so.xlsx'), '-o', at('lap')).status, 0)
  assert.equal(readdirSync(at('lap')).filter((name) => name.endsWith('.docx')).length, 6)
  const batch = run('lap-loat', at('so.xlsx'), '-o', at('loat'), '--quiet')
  assert.equal(batch.status, 0, batch.stderr)
  assert.deepEqual(readdirSync(join(at('loat'), 'so-lieu')).toSorted(), ['ke.yaml', 'tieu-can-2020.yaml'])
  assert.ok(readdirSync(at('loat')).includes('cau-ke'))
  const wrong = run('lap-loat', at('so.xlsx'), '--dry-run')
  assert.equal(wrong.status, 2)
})
