/** How the page looks on a screen, on a telephone and on paper lying on its side. */
const screen = `
:root { color-scheme: light; --ke: #b9c2cc; --dam: #1f4e79 }
* { box-sizing: border-box }
body { font: 15px/1.45 "Segoe UI", "Liberation Sans", Arial, sans-serif; margin: 0 auto; max-width: 110rem; padding: 1rem 1.5rem 3rem; color: #111; background: #fff; overflow-wrap: break-word }
h1 { font-size: 1.6rem; margin: .3rem 0 } h2 { font-size: 1.25rem; margin: 2rem 0 .4rem; color: var(--dam); border-bottom: 2px solid var(--dam) }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem } h4 { font-size: 1rem; margin: 1.4rem 0 .1rem }
p { margin: .35rem 0 } a { color: #0b4f9c } small { color: #555; font-size: .82em } .nho { color: #444; font-size: .9em }
.du { font-size: 1.1rem } .thieu { border-left: 4px solid #c0392b; padding-left: .7rem } .thieu ul { margin: .2rem 0 }
.muc-luc h2 { font-size: 1rem; border: 0; margin: 1rem 0 0 } .muc-luc ol { margin: .2rem 0; padding-left: 1.4rem }
.the { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: .8rem }
.the > div { border: 1px solid var(--ke); border-radius: 4px; padding: .2rem .8rem .5rem; min-width: 0 } .the h3 { margin: .4rem 0 } .the ol { margin: 0; padding-left: 1.3rem }
.khung { overflow: auto; max-width: 100%; margin: .4rem 0 } .khung.cao { max-height: 88vh; border: 1px solid var(--ke) }
table { border-collapse: separate; border-spacing: 0; border: 1px solid var(--ke); border-width: 1px 0 0 1px; background: #fff }
caption { text-align: left; font-weight: 600; padding: .3rem .4rem; white-space: nowrap }
th, td { border: 1px solid var(--ke); border-width: 0 1px 1px 0; padding: .15rem .4rem; vertical-align: top; text-align: left }
thead th { background: var(--dam); color: #fff; font-weight: 600; vertical-align: bottom } thead th[scope=colgroup] { text-align: center; vertical-align: middle }
tbody th, tfoot th { position: sticky; left: 0; z-index: 1; font-weight: 400; background: #f3f7fb; overflow-wrap: anywhere; min-width: 9rem; max-width: 15rem }
.toan > * { font-weight: 600 } tfoot tr:first-child > * { border-top: 2px solid var(--dam) } tfoot .nho { font-weight: 400 }
th button { all: unset; cursor: pointer; display: block; width: 100% } th button:focus-visible, a:focus-visible { outline: 2px solid #f90; outline-offset: 1px }
th button::after { content: " ↕"; opacity: .45; font-size: .8em } th[aria-sort=ascending] button::after { content: " ▲"; opacity: 1 } th[aria-sort=descending] button::after { content: " ▼"; opacity: 1 }
th[aria-sort] { background: #0b3354 }
.so { text-align: right } .so, .ct td { white-space: nowrap } td.so:has(br), .ct td.nho { text-align: left } .ct td.nho { white-space: normal; min-width: 10rem } .tep { font-size: .85em }
.toan .so, .ct .toan .so { white-space: normal } thead small { color: inherit; font-weight: 400 } .khong_dat > small { display: block; font-weight: 400 }
.vuot { background: #a5d395 } .dat { background: #e2f2da } .khong_dat { background: #f08f78; font-weight: 700 } .khong_phat_sinh { background: #e8e8e8 } .chua_co { background: #fff }
.khong_ap_dung { background: repeating-linear-gradient(135deg, #fff 0 3px, #d5d5d5 3px 4px); color: #666 }
.chu-giai { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem } .o { display: inline-block; min-width: 1.6em; text-align: center; border: 1px solid var(--ke); font-weight: 400 } .o.khong_dat { font-weight: 700 }
.ban-do { font-size: .87rem } .ban-do td { text-align: center; padding: 0; min-width: 30px } .ban-do td a { color: inherit; text-decoration: none; display: block; padding: .15rem 0 } .ban-do td a:hover { outline: 2px solid var(--dam); outline-offset: -2px }
.ban-do thead, .so-chinh thead { position: sticky; top: 0; z-index: 3 } .ban-do thead th { padding: .15rem .1rem; text-align: center } .ban-do tr + tr button::after { display: block; line-height: 1 } .ban-do .dem { text-align: center; font-weight: 600; min-width: 3.2rem }
.ban-do thead th[scope=colgroup] { min-width: 5.2rem; max-width: 5.5rem; border-left: 1px solid #fff; font-size: .85em }
.doc { writing-mode: vertical-rl; transform: rotate(180deg); height: 12rem; margin: .2rem auto 0; font-weight: 400; font-size: .78rem; line-height: 1.1; text-align: left; color: #fff; text-decoration: none; display: block; width: 2.3em }
th.don-vi { position: sticky; left: 0; z-index: 1; min-width: 13rem; max-width: 13rem; text-align: left } thead th.don-vi { background: var(--dam); z-index: 4 }
.so-chinh td { padding-bottom: .25rem; text-align: right; white-space: nowrap } td[style] { background: linear-gradient(#5b8fc0, #5b8fc0) no-repeat 0 100% / var(--p) 4px } .so-chinh thead th[scope=colgroup] { font-size: .85em; min-width: 7.5rem } .so-chinh thead th[scope=col]:not(.don-vi) { font-weight: 400; font-size: .8em; text-align: right }
.ct { scroll-margin-top: .5rem } .ct h4 { position: sticky; top: 0; z-index: 2; background: #fff; padding: .2rem 0 } .ct table { font-size: .92em } .ct thead th { font-size: .88em; max-width: 14rem }
.ve { font-weight: 400; font-size: .85em; white-space: nowrap; margin-left: .6rem }
tr:target { scroll-margin-top: 45vh } tr:target > * { box-shadow: inset 0 2px #c0392b, inset 0 -2px #c0392b } tr:target > :not(.vuot, .dat, .khong_dat, .khong_phat_sinh, .chua_co) { background: #fff1a8 } .ct:target > h4 { background: #fff1a8 } tr:target .nhan { font-size: .82em; color: #333 }
details { margin: .3rem 0; border: 1px solid var(--ke); border-radius: 4px; padding: .2rem .6rem } summary { cursor: pointer } details ul { columns: 19rem; margin: .3rem 0; font-size: .9em }
.giay { display: none } [hidden] { display: none !important }
`

const narrow = `
@media (max-width: 640px) {
body { padding: .6rem .6rem 2rem } h1 { font-size: 1.3rem }
th.don-vi { min-width: 7.5rem; max-width: 7.5rem; font-size: .9em } tbody th, tfoot th { min-width: 7.5rem; max-width: 9rem }
caption { white-space: normal } .ct h4 { font-size: .92rem } .khung.cao { max-height: 80vh }
}
`

/** The K must stand out in grey: darker than the rest, in bold, underlined, framed. */
const paper = `
@page { size: A4 landscape; margin: 8mm 9mm 10mm; @bottom-right { content: counter(page) "/" counter(pages); font: 8pt Arial, sans-serif } }
@media print {
* { -webkit-print-color-adjust: exact; print-color-adjust: exact }
html { font-size: 8pt } body { padding: 0; max-width: none; font-size: 8pt; line-height: 1.15 } p { margin: .5mm 0 } h1 { font-size: 15pt } h2 { font-size: 12pt; margin: 4mm 0 1.5mm } h3 { font-size: 9.5pt; margin: 3mm 0 1mm } h4 { font-size: 8.5pt; margin: 2.5mm 0 .3mm }
h1, h2, h3, h4, .ct > p, caption, .chu-giai, summary { break-after: avoid; break-inside: avoid } h2 + p, h2 + p + p { break-after: avoid }
.man-hinh, .ve, .nhan, .muc-luc, .tep { display: none !important } .giay { display: block } a { color: inherit; text-decoration: none }
.khung { overflow: visible; max-height: none; border: 0; margin: .5mm 0 } .khung.cao { max-height: none; border: 0 }
.ct h4, thead, .ban-do thead, .so-chinh thead, th.don-vi, tbody th, tfoot th { position: static }
thead { display: table-header-group } tfoot { display: table-row-group } tr { break-inside: avoid } table { font-size: 7.5pt } .ban-do { break-inside: avoid }
th, td { padding: .15mm .8mm } th button { display: contents } th button::after { content: "" !important } tr:target > * { background: inherit; box-shadow: none }
tbody th, tfoot th, th.don-vi { min-width: 33mm; max-width: 42mm }
tbody tr:nth-child(-n+2) { break-after: avoid } tfoot tr { break-before: avoid }
.giay { break-before: avoid } .giay .ban-do { margin: 1.5mm 0 3mm } .giay .ban-do { font-size: 7.5pt } .giay th.don-vi { min-width: 36mm; max-width: 44mm } .giay td { min-width: 8mm; padding: .1mm 0 } .ban-do thead th[scope=colgroup] { min-width: 15mm } .giay .ban-do th[colspan="1"] { max-width: 15mm } .giay .dem { min-width: 12mm; max-width: 14mm } .doc { height: 30mm; font-size: 6pt }
.so-chinh { width: 100%; margin-bottom: 2mm; font-size: 7pt } .so-chinh thead th[scope=col]:not(.don-vi) { font-size: 6pt } .so-chinh thead th[scope=colgroup] { min-width: 0; font-size: 6.8pt } .so-chinh td { padding: .1mm .5mm .6mm } td[style] { background-size: var(--p) .7mm }
.hai-cot { columns: 2; column-gap: 5mm } .hai-cot h3 { margin-top: 2mm } .ct table { width: 100%; font-size: 7pt } .ct thead th { font-size: 6.5pt; max-width: none } .ct .nho { font-size: 6.8pt } .ct tbody th, .ct tfoot th { min-width: 33mm; max-width: 38mm } .ct td { white-space: normal } .ct tr:not(.toan) .so, .ct .khong_dat { white-space: nowrap } .so:has(br) { min-width: 0 } .gon .so-chinh { break-inside: avoid } .ct small { font-size: 5.8pt; white-space: nowrap }
.the { grid-template-columns: repeat(2, 1fr); gap: 2mm } .the > div { break-inside: avoid; padding: 0 2mm 1mm }
.vuot { background: #d5ebca } .dat { background: #eff8eb } .khong_dat { background: #ec9d8a; text-decoration: underline; box-shadow: inset 0 0 0 .35mm #000 }
details { border: 0; padding: 0 } details::details-content { content-visibility: visible; display: block } details ul { columns: auto; padding: 0; margin: .5mm 0 } details li { display: inline } details li:not(:last-child)::after { content: "; " }
}
`

/** The style sheet of the page. */
export const style = screen + narrow + paper
