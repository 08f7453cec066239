// Keys: roving through the chart with one tab stop, and single-key shortcuts
// that can be switched off (in the help, kept in the address).
import {el} from './list.js';

const KEYS = [
  ['/', 'search'], ['← →', 'previous and next event in the lane'], ['↑ ↓', 'lane above and below'],
  ['Enter', 'open the event, or zoom to the block that counts it'], ['Esc', 'close it'], ['+ −', 'zoom'], ['Shift + ← →', 'move the range'],
  ['Home End', 'first and last event in the lane'], ['T', 'to the cut-off'], ['L', 'to the list'], ['?', 'this help'],
];

export function keys(page) {
  const {$, root} = page, sheet = $('.sheet');
  sheet.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (inChart(page, e)) e.preventDefault();
  });
  sheet.addEventListener('focus', () => {
    if (!page.chart.view.at) {
      const lane = page.chart.lay && page.chart.lay.lanes[0];
      if (lane) page.move(0, lane.value);
    }
  });
  root.ownerDocument.addEventListener('keydown', e => {
    if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'Escape' && page.panel.i >= 0 && !document.querySelector('dialog[open]')) return page.close();
    if (e.key === 'Escape' && !$('.facets').hidden) { $('.more').click(); return $('.more').focus(); }
    if (!page.state.keys || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)) return;
    const run = {'/': () => $('.q').focus(), '?': () => help(page), t: () => page.preset('today'), l: () => toList(page), '+': () => page.chart.zoom(.6), '-': () => page.chart.zoom(1 / .6)}[e.key.toLowerCase()];
    if (run && !(e.key.toLowerCase() === 't' && page.data.now === null)) { e.preventDefault(); run(); }
  });
}

function inChart(page, e) {
  const {chart} = page, {lay, view} = chart;
  if (!lay || !lay.lanes.length) return false;
  const at = view.at && lay.lanes.some(l => l.value === view.at.lane) ? view.at : null;
  const lane = at ? at.lane : lay.lanes[0].value;
  const list = page.laneEvents(lane), k = at ? list.indexOf(at.i) : -1;
  if (e.shiftKey && (e.key === 'ArrowLeft' || e.key === 'ArrowRight')) {
    const d = (view.w1 - view.w0) * (e.key === 'ArrowLeft' ? -.2 : .2);
    page.range(view.w0 + d, view.w1 + d, true);
    return true;
  }
  switch (e.key) {
    case 'ArrowRight': page.move(k + 1, lane); return true;
    case 'ArrowLeft': page.move(k - 1, lane); return true;
    case 'Home': page.move(0, lane); return true;
    case 'End': page.move(list.length - 1, lane); return true;
    case 'ArrowUp': case 'ArrowDown': {
      const n = lay.lanes.findIndex(l => l.value === lane) + (e.key === 'ArrowUp' ? -1 : 1);
      if (n < 0 || n >= lay.lanes.length) return true;
      const value = lay.lanes[n].value, events = page.laneEvents(value), day = at ? page.data.from[at.i] : view.w0;
      let best = 0;
      events.forEach((i, j) => { if (Math.abs(page.data.from[i] - day) < Math.abs(page.data.from[events[best]] - day)) best = j; });
      page.move(best, value);
      return true;
    }
    case 'Enter': case ' ': {
      // An event that is counted in a block: closer first.
      const block = at && lay.lanes.find(l => l.value === lane).blocks.find(b => b.to - b.from > 1 && b.events.includes(at.i));
      if (block) page.block(block);
      else if (at) page.open(at.i, at.lane);
      return true;
    }
  }
  return false;
}

function toList(page) {
  if (page.state.view === 'table') return page.$('.table button').focus();
  const at = page.chart.view.at, shown = page.shownEvents(), i = at && shown.includes(at.i) ? at.i : shown[0];
  if (i !== undefined) page.data.articles[i].querySelector('a').focus();
}

export function help(page) {
  const back = document.activeElement;
  const box = el('input', {type: 'checkbox', checked: page.state.keys, onchange: () => { page.state.keys = box.checked; page.push(); }});
  const d = el('dialog', {ariaLabel: 'Help'},
    el('h2', {textContent: 'Keys'}),
    el('dl', {}, ...KEYS.flatMap(([k, what]) => [el('dt', {}, el('kbd', {textContent: k})), el('dd', {textContent: what})])),
    el('p', {}, el('label', {}, box, ' Single-key shortcuts')),
    el('h2', {textContent: 'Filters'}),
    el('p', {className: 'small', textContent: 'Words must all occur. Also: topic: actor: type: status: source: date:firm|inferred|window|disputed|none, before: after: on: with 2025, 2025-12 or 2025-12-04. A minus before it means not; the same key twice means either. Use "quotes" around spaces.'}),
    el('h2', {textContent: 'Mouse'}),
    el('p', {className: 'small', textContent: 'Drag to move, Ctrl and wheel to zoom, click a numbered block to zoom into it.'}),
    el('p', {}, el('button', {type: 'button', className: 'b', textContent: 'Close', onclick: () => d.close()})));
  d.addEventListener('close', () => { d.remove(); back && back.focus(); });
  page.root.append(d);
  d.showModal();
}
