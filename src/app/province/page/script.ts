/** What the page does beyond being read: sort, filter, name the figures of a row jumped to, open everything for print. */
export const script = `
'use strict';
for (const el of document.querySelectorAll('.can-js')) el.hidden = false;
const order = new Intl.Collator('vi', { numeric: true });
for (const table of document.querySelectorAll('table.xep')) {
  const body = table.tBodies[0], rows = [...body.rows], buttons = [...table.tHead.querySelectorAll('button')];
  table.tHead.addEventListener('click', (event) => {
    const i = buttons.indexOf(event.target.closest('button'));
    if (i < 0) return;
    const head = buttons[i].closest('th'), up = head.getAttribute('aria-sort') !== 'ascending';
    for (const b of buttons) b.closest('th').removeAttribute('aria-sort');
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const keyed = rows.map((row) => [row, row.cells[i].dataset.k ?? row.cells[i].textContent.trim()]);
    keyed.sort(([, a], [, b]) => {
      if (a === '' || b === '') return (a === '') - (b === '');
      const n = isFinite(a) && isFinite(b) ? a - b : order.compare(a, b);
      return up ? n : -n;
    });
    body.append(...keyed.map(([row]) => row));
  });
}
const filter = document.getElementById('loc'), map = document.querySelector('.ban-do.xep');
filter.addEventListener('change', () => {
  const heads = [...map.tHead.rows[1].cells], groups = [...map.tHead.rows[0].cells].slice(2);
  const hide = heads.map((th) => filter.checked && 'du' in th.dataset);
  heads.forEach((th, i) => { th.hidden = hide[i]; });
  for (const part of [map.tBodies[0], map.tFoot])
    for (const row of part.rows) hide.forEach((off, i) => { row.cells[i + 2].hidden = off; });
  let at = 0;
  for (const th of groups) {
    const n = Number(th.dataset.n ??= th.colSpan), shown = hide.slice(at, at += n).filter((off) => !off).length;
    th.hidden = shown === 0;
    th.colSpan = shown || 1;
  }
});
function nameRow() {
  for (const el of document.querySelectorAll('.nhan')) el.remove();
  const row = document.querySelector('tr:target'), table = row && row.closest('table');
  if (!table || !table.dataset.ma) return;
  const name = (cell, text) => {
    const el = document.createElement('span');
    el.className = 'nhan';
    el.textContent = text;
    cell.prepend(el);
  };
  name(row.cells[0], table.dataset.ma + ' · ');
  [...table.tHead.rows[0].cells].slice(0, -1).forEach((th, i) => {
    if (i > 3 && !row.classList.contains('toan')) name(row.cells[i], th.textContent + ' = ');
  });
}
addEventListener('hashchange', nameRow);
addEventListener('load', nameRow);
let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('details:not([open])')];
  for (const el of closed) el.open = true;
});
addEventListener('afterprint', () => { for (const el of closed) el.open = false; });
`
