import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asciiJson } from '../../src/cli/print/json.ts'
import { displayWidth, excerpt, printable } from '../../src/cli/print/line.ts'
import { colourLevel } from '../../src/cli/terminal.ts'
import { nearest } from '../../src/core/base/nearest.ts'

test('the colour option beats NO_COLOR, which beats FORCE_COLOR, which beats the terminal', () => {
  const both = { NO_COLOR: '1', FORCE_COLOR: '3' }
  assert.equal(colourLevel(true, both, undefined), 1)
  assert.equal(colourLevel(false, { FORCE_COLOR: '3' }, 24), 0)
  assert.equal(colourLevel(undefined, both, 24), 0)
  assert.equal(colourLevel(undefined, { NO_COLOR: '' }, 24), 3)
  assert.equal(colourLevel(undefined, { FORCE_COLOR: '2' }, undefined), 2)
  assert.equal(colourLevel(undefined, { FORCE_COLOR: '' }, undefined), 1)
  assert.equal(colourLevel(undefined, { FORCE_COLOR: '0' }, 24), 0)
  assert.equal(colourLevel(undefined, {}, undefined), 0)
  assert.equal(colourLevel(undefined, {}, 8), 2)
  assert.equal(colourLevel(undefined, { TERM: 'dumb' }, 8), 0)
})

test('columns are counted as a reader sees them', () => {
  for (const [text, columns] of [
    ['số liệu', 7],
    ['số liệu'.normalize('NFD'), 7],
    ['\tx', 5],
    ['q\u0323\u0302', 1],
    ['漢字', 4],
    ['👩‍👩‍👧', 2],
    ['“…” – ½', 7],
  ] as const)
    assert.equal(displayWidth(text), columns, text)
})

test('a mark stands under its text in decomposed Vietnamese and after tabs', () => {
  const line = '\tđịa bàn: "một hai"'.normalize('NFD')
  const start = line.indexOf('"')
  const cut = excerpt(line, start, line.length)
  assert.equal(cut.text.slice(cut.before, cut.before + cut.length), '"một hai"')
})

test('a long line is cut to about a hundred columns around the mark, wherever it stands', () => {
  const line = Array.from({ length: 200 }, (_, i) => `từ${i}`).join(' ')
  for (const word of ['từ0', 'từ20', 'từ100', 'từ199']) {
    const start = line.indexOf(word)
    const cut = excerpt(line, start, start + word.length)
    assert.ok(displayWidth(cut.text) <= 101, word)
    assert.equal(cut.text.slice(cut.before, cut.before + cut.length), word)
  }
})

test('what a terminal would obey is shown, not sent', () => {
  assert.equal(printable('a\u001b[31mb\u0007\u202ec'), 'a\ufffd[31mb\ufffd\ufffdc')
})

test('JSON is pure ASCII and reads back as it was', () => {
  const value = { chu: 'Tổng kết 👩 \u2028', so: 1 }
  assert.match(asciiJson(value), /^[\n\u0020-\u007e]*$/)
  assert.deepEqual(JSON.parse(asciiJson(value)), value)
})

test('the nearest word is found through slips, swaps, marks and hyphens, and not where nothing is near', () => {
  const words = ['khoi_to', 'khong_khoi_to', 'tam_dinh_chi', 'cu', 'moi']
  for (const typed of ['khoi_too', 'khoi_ot', 'khởi tố', 'KHOI-TO', 'khoito'])
    assert.equal(nearest(typed, words), 'khoi_to', typed)
  for (const typed of ['xet_xu', '', 'x'.repeat(100_000), 'bao_cao']) assert.equal(nearest(typed, words), undefined)
})
