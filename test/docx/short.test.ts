/** Tags that leave out what stands before them: what they mean, and where that is not clear. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { helpers } from '../../src/core/helpers/all.ts'
import { lex } from '../../src/docx/tag/lex.ts'
import { writtenOut } from '../../src/docx/tag/short.ts'

const known = new Map(helpers.map((helper) => [helper.name, helper]))

/** The text with its tags written out. */
function meant(text: string): string {
  let [out, at] = ['', 0]
  for (const tag of writtenOut(text, lex(text), known)) {
    if (tag.kind !== 'tag') continue
    out += text.slice(at, tag.start) + tag.text
    at = tag.end
  }
  return out + text.slice(at)
}

const clear: readonly (readonly [text: string, long: string])[] = [
  ['{{tong}} tin, {{so_sanh}}.', '{{tong}} tin, {{so_sanh tong}}.'],
  ['{{a.b}} tin, {{so_sanh bang=false}}.', '{{a.b}} tin, {{so_sanh a.b bang=false}}.'],
  ['đạt {{ty_le}}, {{so_voi_chi_tieu}}, {{so_sanh}}.', 'đạt {{ty_le}}, {{so_voi_chi_tieu ty_le}}, {{so_sanh ty_le}}.'],
  ['{{cu}} tin; {{moi}} tin, {{so_sanh}}.', '{{cu}} tin; {{moi}} tin, {{so_sanh moi}}.'],
  ['{{tong}} tin{{#co}}, {{so_sanh}}{{/}}.', '{{tong}} tin{{#co}}, {{so_sanh tong}}{{/co}}.'],
  ['{{so}} {{@root.cap_xa}}, {{so_sanh}}', '{{so}} {{@root.cap_xa}}, {{so_sanh}}'],
  [
    '{{#if a}}{{#co}}{{x}}{{/}}{{else}}{{y}}, {{so_sanh}}{{/}}',
    '{{#if a}}{{#co}}{{x}}{{/co}}{{else}}{{y}}, {{so_sanh y}}{{/if}}',
  ],
  ['{{#khong tong}}không có tin ({{so_sanh}}){{/}}', '{{#khong tong}}không có tin ({{so_sanh tong}}){{/khong}}'],
  ['{{tong}} tin{{#khong x}}, không{{/}}, {{so_sanh}}', '{{tong}} tin{{#khong x}}, không{{/khong}}, {{so_sanh tong}}'],
  ['{{#each ds}}{{so}}, {{so_sanh}}{{/}}', '{{#each ds}}{{so}}, {{so_sanh so}}{{/each}}'],
  ['{{#[đội 1]}}{{so}}{{/}}', '{{#[đội 1]}}{{so}}{{/[đội 1]}}'],
  [
    '{{tong}} tin{{#if du_thao}} (dự thảo){{/}}, {{so_sanh}}',
    '{{tong}} tin{{#if du_thao}} (dự thảo){{/if}}, {{so_sanh tong}}',
  ],
]

for (const [text, long] of clear) test(`${text} → ${long}`, () => assert.equal(meant(text), long))

const unclear: readonly string[] = [
  'Trong kỳ {{so_sanh}}.',
  'Có {{tong}} tin. Trong kỳ {{so_sanh}}.',
  '{{#with tin_bao}}{{tong}} tin{{/with}}, {{so_sanh}}',
  '{{tong}} tin{{#with dieu_tra}}, {{so_sanh}}{{/with}}',
  '{{tong}} tin{{#liet_ke}} (mới {{moi}} tin){{/liet_ke}}, {{so_sanh}}',
  '{{tong}} tin{{#co}}, có {{x}}{{else}}, không{{/co}}, {{so_sanh}}',
  '{{tong}} tin, {{in_so khac}} vụ, {{so_sanh}}',
  '{{tong}} tin, {{> them}}, {{so_sanh}}',
  'Hết khối {{/}}',
]

for (const text of unclear) test(`${text} stays as it is`, () => assert.equal(meant(text), text))
