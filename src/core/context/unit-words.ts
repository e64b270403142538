/** What templates may name of a unit and its papers that no figure decides: names, period, directive, letterhead, numbers of papers. */
import { namesOn } from '../base/bodies.ts'
import { directives } from '../base/directives.ts'
import { monthsOf, periodName } from '../base/working-year.ts'
import { formatPeriod } from '../format/date.ts'
import type { DerivedYear } from '../year/derive.ts'
import { letterheadLines, shortName, shortNameOf, superiorOf } from '../year/names.ts'
import { paperOf } from './papers.ts'

/** By the names that templates use; bodies and laws are called as on the last day of the period. */
export function unitWords(year: DerivedYear): Readonly<Record<string, unknown>> {
  const unit = year.don_vi
  const names = namesOn(year.ky.den_ngay, unit.tinh)
  const superior = superiorOf(unit)
  const report = paperOf(year, 'bao_cao')
  return {
    ky: { ...year.ky, ...periodWords(year) },
    nam_sau: year.nam + 1,
    la_huyen: unit.cap === 'huyen',
    la_khu_vuc: unit.cap === 'khu_vuc',
    la_tinh: unit.cap === 'tinh',
    ten_goi: names,
    chi_thi: directiveOf(year.nam),
    cap_xa: names.cap_xa,
    don_vi: {
      ...unit,
      ten_ngan: shortNameOf(unit),
      cap_tren: superior,
      cap_tren_ngan: shortName(superior),
    },
    co_quan_chu_quan: letterheadLines(superior),
    co_quan_ban_hanh: letterheadLines(unit.ten),
    nguoi_ky: report.nguoi_ky,
    van_ban: {
      bao_cao: report,
      ke_hoach: paperOf(year, 'ke_hoach'),
      phu_luc: { ...report, ten_tai_lieu: `Phụ lục kèm theo ${report.ten_tai_lieu}` },
    },
  }
}

/** "năm 2026", "6 tháng đầu năm 2026"; a period that has no such name is named by its days. */
function periodWords({ nam, ky }: DerivedYear) {
  const months = monthsOf(ky)
  return {
    ten: periodName(nam, ky) ?? formatPeriod(ky.tu_ngay, ky.den_ngay),
    thang: months,
    tron_nam: months === 12,
  }
}

/** What is known of the year's directive; a template asks for each name apart. */
function directiveOf(year: number) {
  const known = directives[year]
  return { ...(known?.day && { ngay: known.day }), ...(known?.motto && { phuong_cham: known.motto }) }
}
