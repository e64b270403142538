/** Warnings that a unit has set aside with a reason (`bo_qua`): shown apart, never errors, never in silence. */
import { diagnose, type Diagnostic, severityOf } from '../diagnostics/diagnostic.ts'
import { codes, isCode, messageOf, severityIn } from '../diagnostics/messages.ts'
import { nearest } from '../base/nearest.ts'
import type { UnitYear } from '../schema/unit-year.ts'

/** A code set aside, its reason and how many diagnostics it hid. */
export interface Silenced {
  readonly code: string
  readonly ly_do: string
  readonly count: number
}

interface Silencing {
  /** What is left to tell, with what is wrong with `bo_qua` itself. */
  readonly diagnostics: readonly Diagnostic[]
  /** What was set aside, for the summary of the run; codes that met nothing are not in it. */
  readonly silenced: readonly Silenced[]
}

/** Takes out the warnings and notes whose code the year names under `bo_qua`. Errors stay; trying to hide one is reported (K91). */
export function applySilences(diagnostics: readonly Diagnostic[], year: UnitYear): Silencing {
  const faults: Diagnostic[] = []
  const reasons = new Map<string, string>()
  for (const [i, { ma, ly_do }] of year.bo_qua.entries()) {
    const path = ['bo_qua', i, 'ma']
    const code = ma.trim().toUpperCase()
    if (!isCode(code)) faults.push(diagnose('K90', { ma, near: nearest(code, codes) }, { path }))
    else if (severityIn(code) === 'error')
      faults.push(diagnose('K91', { ma: code, name: messageOf(code).name }, { path }))
    else {
      reasons.set(code, ly_do)
      // What templates and files have to say is not known yet.
      if (/^[KCSY]/.test(code) && !diagnostics.some((d) => d.code === code))
        faults.push(diagnose('K92', { ma: code }, { path }))
    }
  }
  const hidden = (d: Diagnostic) => reasons.has(d.code) && severityOf(d) !== 'error'
  const silenced = [...reasons].flatMap(([code, ly_do]) => {
    const count = diagnostics.filter((d) => d.code === code && hidden(d)).length
    return count > 0 ? [{ code, ly_do, count }] : []
  })
  return { diagnostics: [...diagnostics.filter((d) => !hidden(d)), ...faults], silenced }
}
