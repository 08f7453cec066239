// Layout: which marks of a lane stand alone at a zoom, which are counted, and
// how high each lane is. It depends on the zoom and the filter, never on how
// far the view is panned, so panning only draws.
import {NONE, lanesOf, monthIndex, monthStart, weekday, date} from './data.js';

export const ROW = 24, PAD = 9, HEAD = 34, BLOCKS = 46, LOW = 30;
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
export const RADII = [5, 6.5, 8.5];
const LONG = 60; // a bar of fewer pixels is counted where most of its lane is
const MARK = 3; // a bar is drawn where it is this much wider than its mark

// The units blocks count by, finest first; each has a length in days, the
// number of the unit that holds a day, and the first day of a unit.
const UNITS = [
  {name: 'day', days: 1, of: (_, d) => d, start: (_, u) => u},
  {name: 'week', days: 7, of: (data, d) => Math.floor((data.base + d - 1) / 7), start: (data, u) => u * 7 + 1 - data.base},
  {name: 'month', days: 30, of: monthIndex, start: monthStart},
  {name: 'quarter', days: 91, of: (data, d) => Math.floor(monthIndex(data, d) / 3), start: (data, u) => monthStart(data, u * 3)},
  {name: 'year', days: 365, of: (data, d) => date(data, d).getUTCFullYear(), start: (data, u) => monthStart(data, u * 12)},
  {name: 'decade', days: 3652, of: (data, d) => Math.floor(date(data, d).getUTCFullYear() / 10), start: (data, u) => monthStart(data, u * 120)},
];
export const unitAt = ppd => UNITS.find(u => u.days * ppd >= 24) || UNITS[UNITS.length - 1];

export const center = (data, i) => data.best[i] !== NONE ? data.best[i] : data.span[i] === 'o' && (data.fade[i] & 1) ? data.to[i] : data.from[i] + (data.span[i] === 'w' ? (data.to[i] - data.from[i]) / 2 : 0);

// extent returns the first and last day the drawing touches, ghosts included.
export function extent(data, i) {
  let a = data.from[i], z = data.to[i];
  for (const list of [data.alts[i], data.moved[i], data.was[i]]) {
    if (list) for (const [s, e] of list) { a = Math.min(a, s); z = Math.max(z, e); }
  }
  return [a, z];
}

const unitCache = new WeakMap();
function unitsOf(data, unit) {
  let byUnit = unitCache.get(data);
  if (!byUnit) unitCache.set(data, byUnit = {});
  if (!byUnit[unit.name]) {
    const u = byUnit[unit.name] = new Int32Array(data.n);
    for (let i = 0; i < data.n; i++) if (data.from[i] !== NONE) u[i] = unit.of(data, Math.floor(center(data, i)));
  }
  return byUnit[unit.name];
}

// layout returns the lanes of a mode with what each shows at ppd pixels a day.
// miss says which events the filter leaves out, low holds collapsed lanes, and
// name gives a lane's name, whose length may ask for room.
export function layout(data, mode, ppd, miss, low, name) {
  const unit = unitAt(ppd), units = unitsOf(data, unit);
  const lanes = [];
  let y = HEAD;
  for (const src of lanesOf(data, mode)) {
    const lane = arrange(data, src, ppd, miss, unit, units, low.has(src.value));
    if (!lane.total) continue;
    if (!lane.low && name(lane.value).length > 22) lane.h = Math.max(lane.h, 64);
    lane.y = y;
    y += lane.h;
    lanes.push(lane);
  }
  return {lanes, height: y, unit, ppd, mode};
}

function arrange(data, src, ppd, miss, unit, units, low) {
  const n = src.events.length;
  const alone = []; // positions of marks drawn one by one
  const counted = new Map();
  const lastX = new Float64Array(32).fill(-1e9), lastR = new Float64Array(32), last = new Int32Array(32).fill(-1);
  const state = new Uint8Array(n); // 0 left out, 1 mark, 2 bar, 3 no room
  const touch = new Set();
  let total = 0, marks = 0;
  for (let k = 0; k < n; k++) {
    const i = src.events[k];
    if (miss[i]) continue;
    total++;
    const r = RADII[data.size[i]];
    const [a, z] = data.alts[i] || data.moved[i] || data.was[i] ? extent(data, i) : [data.from[i], data.to[i]];
    const wide = (z - a + 1) * ppd > 2 * r + MARK && z > a;
    const row = src.rows[k];
    state[k] = row === 25 ? 3 : wide ? 2 : 1;
    if (low) state[k] = 3;
    if (state[k] === 3) { touch.add(units[i]); continue; }
    if (state[k] === 2) continue;
    marks++;
    const x = (center(data, i) + .5) * ppd;
    if (unit.days > 1 && x - lastX[row] < r + lastR[row] + 2) {
      touch.add(units[i]);
      touch.add(units[src.events[last[row]]]);
    }
    lastX[row] = x; lastR[row] = r; last[row] = k;
  }
  let inBlocks = 0;
  if (touch.size) for (let k = 0; k < n; k++) if (state[k] === 1 && touch.has(units[src.events[k]])) inBlocks++;
  const dense = unit.days > 1 && inBlocks > marks * .6;
  const rows = new Uint8Array(32);
  for (let k = 0; k < n; k++) {
    if (!state[k]) continue;
    const i = src.events[k];
    if (state[k] === 3 || (state[k] === 1 && (dense || (unit.days > 1 && touch.has(units[i])))) || (dense && (data.to[i] - data.from[i] + 1) * ppd < LONG)) {
      let b = counted.get(units[i]);
      if (!b) counted.set(units[i], b = {unit: units[i], n: 0, done: 0, events: []});
      b.n++;
      if (data.status[i] < 3 || data.status[i] === 11) b.done++;
      b.events.push(i);
    } else {
      alone.push(k);
      rows[src.rows[k]] = 1;
    }
  }
  const rowAt = new Uint8Array(32);
  let used = 0;
  for (let r = 0; r < 25; r++) if (rows[r]) rowAt[r] = used++;
  alone.sort((a, b) => data.from[src.events[a]] - data.from[src.events[b]]);
  const blocks = [...counted.values()].sort((a, b) => a.unit - b.unit);
  for (const b of blocks) { b.from = unit.start(data, b.unit); b.to = unit.start(data, b.unit + 1); }
  const lane = {
    value: src.value, total, low, used, blocks, most: blocks.reduce((m, b) => Math.max(m, b.n), 1),
    items: alone.map(k => ({i: src.events[k], row: rowAt[src.rows[k]], wide: state[k] === 2})),
  };
  lane.h = low ? LOW + 6 : Math.max(52, 2 * PAD + used * ROW + (blocks.length ? BLOCKS : 0));
  return lane;
}

// ticks returns the lines and labels of the axis between two days.
export function ticks(data, w0, w1, ppd) {
  const out = {lines: [], upper: []};
  const span = (start, next, label) => {
    for (let u = start; ; u = next(u)) {
      const d = dayAt(u);
      if (d > w1) break;
      out.lines.push({day: d, label: label(u, d)});
    }
  };
  const month = d => monthIndex(data, Math.floor(d));
  let dayAt = u => u;
  const t = d => date(data, d);
  const short = d => MONTHS[t(d).getUTCMonth()].slice(0, 3);
  const upperMonths = () => {
    for (let m = month(w0); monthStart(data, m) <= w1; m++) {
      out.upper.push({from: monthStart(data, m), to: monthStart(data, m + 1), label: `${MONTHS[((m % 12) + 12) % 12]} ${Math.floor(m / 12)}`});
    }
  };
  const upperYears = () => {
    for (let y = t(w0).getUTCFullYear(); monthStart(data, y * 12) <= w1; y++) out.upper.push({from: monthStart(data, y * 12), to: monthStart(data, y * 12 + 12), label: String(y)});
  };
  if (ppd >= 38) {
    span(Math.floor(w0), u => u + 1, (_, d) => `${WEEKDAYS[t(d).getUTCDay()]} ${t(d).getUTCDate()}`);
    upperMonths();
  } else if (ppd * 7 >= 44) {
    const monday = Math.floor(w0) - (weekday(data, w0) + 6) % 7;
    span(monday, u => u + 7, (_, d) => `${t(d).getUTCDate()} ${short(d)}`);
    upperMonths();
  } else {
    const step = [1, 3, 12, 60, 120, 240, 600, 1200].find(s => s * 30.4 * ppd >= 38) || 1200;
    dayAt = m => monthStart(data, m);
    const first = Math.floor(month(w0) / step) * step;
    span(first, m => m + step, (m, d) => step < 12 ? short(d) : String(Math.floor(m / 12)));
    if (step < 12) upperYears();
  }
  return out;
}
