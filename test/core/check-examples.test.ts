import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { applySilences } from '../../src/core/checks/silence.ts'
import { derive } from '../../src/core/derive.ts'
import { codes, messageOf } from '../../src/core/messages.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { basics, yearOf } from './year.ts'

/** Everything that the checks say of a few lines of a data file. */
function found(text: string): readonly string[] {
  const typed = parseYaml(text, 'vi-du.yaml').value?.value as { readonly don_vi?: object }
  const year = yearOf({ ...typed, don_vi: { ...basics.don_vi, ...typed.don_vi } })
  return applySilences(checkYear(year, derive(year)), year).diagnostics.map(({ code }) => code)
}

/** Their examples need a second file, which is described in words there, or show what is no longer in the file. */
const needMore = /^K(?:07|1\d|2\d|9[12])$/

for (const code of codes.filter((c) => /^K\d/.test(c) && !needMore.test(c))) {
  test(`the examples of ${code}: the wrong one raises it, the right one does not`, () => {
    const { wrong, right } = messageOf(code)
    assert.ok(found(wrong).includes(code), `wrong: ${found(wrong).join(' ')}`)
    assert.ok(!found(right).includes(code), `right: ${found(right).join(' ')}`)
  })
}
