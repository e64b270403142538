/**
 * Legal bases in order of force: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.6; Luật Ban hành văn bản quy phạm pháp luật
 * 2015, Điều 4. Papers of the sector follow the law: those of the Supreme Procuracy, then those of the province.
 */
import { dropStop } from '../format/text.ts'

/** The first that fits tells the rank. */
const ranks: readonly RegExp[] = [
  /^hiến pháp/iu,
  /^(?:bộ )?luật/iu,
  /^nghị quyết.*(?:\/QH\d+|của quốc hội)/iu,
  /^(?:pháp lệnh|nghị quyết.*ủy ban thường vụ quốc hội)/iu,
  /^nghị định/iu,
  /^thông tư/iu,
  /^chỉ thị.*(?:VKSTC|viện kiểm sát nhân dân tối cao)/iu,
  /^(?:quyết định|quy chế|quy định).*(?:VKSTC|viện kiểm sát nhân dân tối cao)/iu,
  /^(?:kế hoạch|hướng dẫn|công văn).*(?:VKSTC|viện kiểm sát nhân dân tối cao)/iu,
  /^(?:chỉ thị|quyết định|kế hoạch|hướng dẫn|công văn).*viện kiểm sát nhân dân (?:tỉnh|thành phố)/iu,
]

/** "Căn cứ Chỉ thị …", "- Thực hiện Kế hoạch …": what stands before the name of the document. */
const lead = /^[-+•*\s]*(?:(?:căn cứ(?: vào)?|thực hiện|theo)\s+)?/iu

function rankOf(basis: string): number {
  const name = basis.trim().replace(lead, '')
  return ranks.findIndex((rank) => rank.test(name))
}

/**
 * The bases with the documents of known force in their order; equals stay as typed, and what is no such document (a party
 * resolution, "kết quả công tác năm 2020") keeps its place.
 */
function byForce(bases: readonly string[]): readonly string[] {
  const ranked = bases.map((basis) => ({ basis, rank: rankOf(basis) }))
  const known = ranked.filter(({ rank }) => rank >= 0).toSorted((a, b) => a.rank - b.rank)
  return ranked.map(({ basis, rank }) => (rank < 0 ? basis : (known.shift()?.basis ?? basis)))
}

/** What the papers cite, in order of force: "Căn cứ Chỉ thị số …;" → "Chỉ thị số …", for the paper writes the word and the stop itself. */
export function citedBases(bases: readonly string[]): readonly string[] {
  return byForce(bases)
    .map((basis) => dropStop(basis.trim()).replace(lead, ''))
    .filter((basis) => basis !== '')
}
