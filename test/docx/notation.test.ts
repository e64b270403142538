/** Figures that people write in a notation of their own: the same figure still, and the new one is written so too. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audit } from '../../src/docx/living/audit.ts'
import { notationOf, sameFigure } from '../../src/docx/living/notation.ts'
import { tokensOf } from '../../src/docx/living/tokens.ts'
import { documentOf, merged } from './small-papers.ts'

const line = (tin: string, share: string, all: string) =>
  `Đã giải quyết ${tin} tin, đạt ${share}%, trên tổng số ${all} quyết định; còn 04 tin.`
const [was, is] = [line('09', '93,7', '1.420'), line('08', '94,5', '1.418')]

test('one figure in other notations is one; a like one is not', () => {
  const same = [
    ['05', '5'],
    ['1.050', '1050'],
    ['1.050', '1 050'],
    ['93,7', '93.7'],
    ['1.481,3', '1,481.3'],
    ['1.481,3', '1481.3'],
  ] as const
  const other = [
    ['1.050', '1.05'],
    ['10', '1'],
    ['0', '05'],
    ['22.01', '22.1'],
  ] as const
  for (const [a, b] of same) assert.ok(sameFigure(a, b), `${a} ${b}`)
  for (const [a, b] of other) assert.ok(!sameFigure(a, b), `${a} ${b}`)
  assert.deepEqual(
    tokensOf('năm 2020 100 vụ, 1 598 việc, 05 120').map(({ text }) => text),
    ['năm', '2020', '100', 'vụ', ',', '1 598', 'việc', ',', '05', '120'],
  )
})

test('a new figure is written as people wrote the old one, and nothing else is changed in it', () => {
  const written = [
    ['05', '5', '07', '7'],
    ['05', '5', '12', '12'],
    ['5', '05', '7', '07'],
    ['5', '05', '12', '12'],
    ['93,7', '93.7', '8,25', '8.25'],
    ['1.420', '1 420', '12.345.678', '12 345 678'],
    ['1.420', '1420', '1.418', '1418'],
    ['1.420,5', '1,420.5', '2.000,25', '2,000.25'],
  ] as const
  for (const [printed, own, now, wanted] of written) assert.equal(notationOf(printed, own)?.(now), wanted)
  assert.equal(notationOf('05', '6'), undefined)
})

test('figures follow the data in the notation of the paper, in prose and cells', () => {
  for (const own of [line('9', '93.7', '1 420'), line('9', '93,7', '1420')]) {
    const wanted = own
      .replace('9 tin', '8 tin')
      .replace('93', '94')
      .replace('.7', '.5')
      .replace(',7', ',5')
      .replace('420', '418')
    assert.deepEqual(merged([was], [own], [is]), { lines: [wanted], conflicts: [] })
    assert.deepEqual(audit(documentOf(was), documentOf(own), documentOf(was)).typed, [])
  }
  const row = (figure: string) => `| Số vụ | vụ | ${figure}`
  assert.deepEqual(merged([row('6')], [row('06')], [row('9')]), { lines: ['Số vụ', 'vụ', '09'], conflicts: [] })
})

test('another word that points the same way says nothing else; one that points the other way does', () => {
  const told = (words: string) =>
    audit(
      documentOf('Đạt 93,7%, vượt 3,7% so với chỉ tiêu.'),
      documentOf(`Đạt 93,7%, ${words} 3,7% so với chỉ tiêu.`),
      documentOf('Đạt 93,7%, vượt 3,7% so với chỉ tiêu.'),
    ).typed.map(({ says }) => says)
  assert.deepEqual([told('cao hơn'), told('thấp hơn')], [[], ['thấp']])
})
