import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { applySilences } from '../../src/core/checks/silence.ts'
import { derive } from '../../src/core/year/derive.ts'
import { codes, messageOf } from '../../src/core/diagnostics/messages.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { basics, yearOf } from './year.ts'

/** Everything that the checks say of a few lines of a data file. */
function found(text: string): readonly string[] {
  const typed = parseYaml(text, 'vi-du.yaml').value?.value as { readonly don_vi?: object }
  const year = yearOf({ ...typed, don_vi: { ...basics.don_vi, ...typed.don_vi } })
  return applySilences(checkYear(year, derive(year)), year).diagnostics.map(({ code }) => code)
}

/** Their examples need a second file, which is described in words there, or show what is no longer in the file. */
const needMore = /^K(?:07|1\d|2\d|9[12]|115|138)$/

/** Every code of the cross-checks, written out: one that is taken away or renamed by mistake is missed here. */
const known = `
  K01 K02 K03 K04 K05 K06 K07 K08 K09 K10 K11 K12 K13 K14 K15 K16 K17 K18 K19 K20 K21 K22 K23 K24 K25 K26 K27 K28
  K30 K31 K32 K35 K36 K37 K39 K40 K41
  K50 K51 K52 K53 K54 K55 K56 K57 K58 K59 K60 K61 K62 K63
  K70 K71 K72 K73 K74 K80 K81 K82 K90 K91 K92
  K101 K102 K103 K104 K105 K106 K107 K108 K109 K110 K111 K112 K113 K114 K115
  K116 K117 K118 K119 K120 K121 K122 K123 K124 K125 K126 K127 K128 K129 K130 K131 K132 K133 K134 K135 K136 K137 K138 K139 K140
  K141 K142`

test('the codes of the cross-checks are told apart and none is lost', () => {
  assert.deepEqual(codes.filter((code) => /^K\d/.test(code)).toSorted(), known.trim().split(/\s+/).toSorted())
})

for (const code of codes.filter((c) => /^K\d/.test(c) && !needMore.test(c))) {
  test(`the examples of ${code}: the wrong one raises it, the right one does not`, () => {
    const { wrong = '', right = '' } = messageOf(code)
    assert.ok(found(wrong).includes(code), `wrong: ${found(wrong).join(' ')}`)
    assert.ok(!found(right).includes(code), `right: ${found(right).join(' ')}`)
  })
}
