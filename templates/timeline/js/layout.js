// Layout: which marks of a lane stand alone at a zoom, which are counted, and
// in which row and on which side of its mark each label has room. All of that
// depends on the zoom and the filter, never on how far the view is panned, so
// panning only draws; only how high the lanes are follows the days in view.
import {NONE, lanesOf, monthIndex, monthStart, title, weekday, date} from './data.js';

export const ROW = 24, PAD = 9, HEAD = 34, BLOCKS = 46, LOW = 30;
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
export const RADII = [5, 6.5, 8.5];
const LONG = 60; // a bar of fewer pixels is counted where most of its lane is
const MARK = 3; // a bar is drawn where it is this much wider than its mark
const ROWS = 14, MARKS = 8; // rows of a lane, and those that marks may fill
const NAMED = [12, 10, 8, 5], MANY = 400; // rows of a crowded lane in which events have their names: the last, from so many events on
export const LABELS = [280, 170, 120]; // room that is kept for labels, the more events the less
export const WITHIN = 90; // room in a bar that a label is content with
const CUT = 150, LETTER = 6.2, GAP = 6; // of a label: enough of it, a letter, to its mark
export const SPACE = 12; // between a label and what follows
export const RIGHT = 0, LEFT = 1; // sides of a label

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
// miss says which events the filter leaves out, low holds collapsed lanes. How
// high the lanes are depends on the days in view: see fitTo.
export function layout(data, mode, ppd, miss, low) {
  const unit = unitAt(ppd), units = unitsOf(data, unit), lanes = [];
  for (const src of lanesOf(data, mode)) {
    const lane = arrange(data, src, ppd, miss, unit, units, low.has(src.value));
    if (lane.total) lanes.push(lane);
  }
  return {lanes, height: HEAD, unit, ppd, mode};
}

// fitTo gives each lane the height that its events in view need, or, while the
// view is being panned, at least what it has; it tells whether any changed.
// name gives a lane's name, whose length may ask for room.
export function fitTo(lay, data, w0, w1, name, least) {
  let y = HEAD, changed = false;
  for (const lane of lay.lanes) {
    let rows = 0;
    for (const it of lane.items) if (it.row >= rows && it.z >= w0 * lay.ppd && it.a <= w1 * lay.ppd) rows = it.row + 1;
    const blocks = lane.blocks.some(b => b.to > w0 && b.from < w1);
    let h = lane.low ? LOW + 6 : Math.max(name(lane.value).length > 22 ? 64 : 52, 2 * PAD + rows * ROW + (blocks ? BLOCKS : 0));
    if (least && lane.h) h = Math.max(h, lane.h);
    changed ||= h !== lane.h || y !== lane.y;
    lane.h = h; lane.y = y;
    y += h;
  }
  lay.height = y;
  return changed;
}

// arrange tells which events of a lane stand alone and which are counted, and
// gives those that stand alone their rows.
function arrange(data, src, ppd, miss, unit, units, low) {
  const shown = [];
  for (const i of src.events) if (!miss[i]) shown.push(shape(data, i, ppd));
  const total = shown.length;
  shown.sort((p, q) => p.a - q.a || p.i - q.i);
  const touch = touching(shown, units);
  let marks = 0, inBlocks = 0;
  for (const it of shown) if (!it.wide) { marks++; if (touch.has(units[it.i])) inBlocks++; }
  const dense = unit.days > 1 && inBlocks > marks * .6;
  const counted = new Map(), alone = [];
  const count = it => {
    let b = counted.get(units[it.i]);
    if (!b) counted.set(units[it.i], b = {unit: units[it.i], n: 0, done: 0, events: []});
    b.n++;
    if (data.status[it.i] < 3 || data.status[it.i] === 11) b.done++;
    b.events.push(it.i);
  };
  for (const it of shown) {
    const small = it.wide ? (data.to[it.i] - data.from[it.i] + 1) * ppd < LONG : true;
    if (low || (dense && small) || (!it.wide && touch.has(units[it.i]))) count(it);
    else alone.push(it);
  }
  const items = pack(data, alone, ppd, count);
  const blocks = [...counted.values()].sort((a, b) => a.unit - b.unit);
  for (const b of blocks) { b.from = unit.start(data, b.unit); b.to = unit.start(data, b.unit + 1); b.events.sort((p, q) => p - q); }
  return {value: src.value, total, low, blocks, most: blocks.reduce((m, b) => Math.max(m, b.n), 1), items};
}

// shape says where an event's drawing begins and ends, in pixels from day 0.
function shape(data, i, ppd) {
  const r = RADII[data.size[i]], x = (center(data, i) + .5) * ppd;
  const [from, to] = data.alts[i] || data.moved[i] || data.was[i] ? extent(data, i) : [data.from[i], data.to[i]];
  const wide = to > from && (to - from + 1) * ppd > 2 * r + MARK;
  const own = data.from[i] * ppd, end = (data.to[i] + 1) * ppd;
  let inner = 0; // room for a label in the bar
  if (wide && isBar(data, i, own, end, r)) {
    const space = inside(0, end - own, markAt(data, i, 0, end - own, r), r, isPlain(data, i), 1e9);
    inner = space.to - space.from;
  }
  return {i, r, wide, inner, a: wide ? Math.min(from * ppd, x - r) : x - r, z: wide ? Math.max((to + 1) * ppd, x + r) : x + r};
}

// A bar is drawn for what lasts, with its mark inside: at the known end of an
// open one. What happened for several days is a bar without a mark.
export const isBar = (data, i, a, z, r) => z - a > 2 * r + MARK && data.span[i] !== 'd';
export const isPlain = (data, i) => data.span[i] === 'u' && data.status[i] < 3;
export function markAt(data, i, a, z, r) {
  if (data.span[i] === 'o' && data.fade[i] !== 3) return data.fade[i] & 1 ? z - r - 5 : a + r + 5;
  return a + (center(data, i) + .5 - data.from[i]) * (z - a) / (data.to[i] + 1 - data.from[i]);
}

// inside returns where a bar in view has room for its label: after its mark or,
// where that is more, before.
export function inside(a, z, xc, r, plain, width) {
  const from = Math.max(a, 0) + 7, to = Math.min(z, width) - 8;
  if (plain) return {from, to};
  const before = {from, to: Math.min(to, xc - r - 6)}, after = {from: Math.max(from, xc + r + 6), to};
  return before.to - before.from > after.to - after.from + 60 ? before : after;
}

// touching returns the units whose marks find no row in which they would not
// touch: all marks of such a unit are counted.
function touching(shown, units) {
  const ends = new Float64Array(MARKS).fill(-1e9), touch = new Set();
  for (const it of shown) {
    if (it.wide) continue;
    const row = ends.findIndex(e => e + 2 <= it.a);
    if (row < 0) touch.add(units[it.i]);
    else ends[row] = it.z;
  }
  return touch;
}

// pack gives the events of a lane their rows and the sides of their labels: all
// of them with names, long or short, if there is room, else the best reported.
function pack(data, alone, ppd, count) {
  const home = data.home.map(d => d * ppd), rest = (home[1] - home[0]) * .02;
  const walls = [data.now === null ? 1e9 : (data.now + 1) * ppd, data.days * ppd * 1.02, home[1] + ppd + rest];
  let rows = null;
  for (const most of LABELS) {
    for (const it of alone) side(data, it, walls, home[0], most);
    if ((rows = all(alone))) break;
  }
  for (let k = alone.length < MANY ? 0 : NAMED.length - 1; !rows; k++) {
    const last = k === NAMED.length - 1, [most, lost] = some(data, alone, NAMED[k]);
    if (last || (most.length <= ROWS && !lost.length)) { rows = most; lost.forEach(count); }
  }
  return rows.flatMap((list, row) => list.map(it => ({i: it.i, row, wide: it.wide, side: it.side, cross: it.cross, w: it.w, a: it.a, z: it.z})));
}

// side chooses where a label goes: to the right of its mark, to the left where
// the right one would soon cross the cut-off or leave the range. A label that
// has no other place may cross the cut-off, whose line makes way.
function side(data, it, walls, home, most) {
  it.w = Math.min(most, chars(data, it.i) * LETTER);
  if (it.inner > Math.min(WITHIN, it.w)) it.w = 0; // it stands inside the bar
  it.side = it.wish = RIGHT;
  it.cross = false;
  if (!it.w) return;
  const from = it.z + GAP, to = it.a - GAP - it.w;
  let stop = Infinity, range = false; // what the label would cross first; whether it would leave the range
  for (let k = 0; k < walls.length; k++) if (it.z <= walls[k] && from + it.w > walls[k]) { stop = Math.min(stop, walls[k]); range ||= k > 0; }
  if (stop === Infinity) return;
  const under = it.a >= walls[0] && to < walls[0];
  if (stop - from >= Math.min(CUT, most)) it.w = stop - from;
  else if (to > (it.a > home ? home : 0) && (!under || range)) it.side = it.wish = LEFT;
  else it.cross = true;
}

const begin = it => it.side === LEFT ? it.a - GAP - it.w : it.a;
const finish = it => it.side === RIGHT && it.w ? it.z + GAP + it.w : it.z;

// all puts each event into the first row where mark and label are free, and
// begins rows while there are few; null where not all labels have room.
function all(alone) {
  const rows = [], ends = [];
  for (const it of alone) {
    let r = ends.findIndex(e => e + SPACE <= begin(it));
    if (r < 0) {
      if (rows.length === ROWS) return null;
      r = rows.push([]) - 1;
    }
    rows[r].push(it);
    ends[r] = finish(it);
  }
  return rows;
}

// gap returns where in a row, ordered by time, something from a to z would
// stand; -1 if what stands there already reaches into it.
function gap(row, a, z) {
  let lo = 0, hi = row.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (finish(row[mid]) <= a) lo = mid + 1; else hi = mid;
  }
  return lo === row.length || begin(row[lo]) >= z ? lo : -1;
}

// some names events in the upper rows, those with most sources first, and packs
// the marks of the others below. It returns the rows, and the events whose
// marks have no place.
function some(data, alone, upper) {
  const rows = Array.from({length: upper}, () => []), named = new Set(), lost = [];
  for (const it of alone) it.side = it.wish;
  for (const it of [...alone].sort((p, q) => data.size[q.i] - data.size[p.i] || p.a - q.a)) {
    for (const row of rows) {
      const at = gap(row, begin(it) - SPACE, finish(it) + SPACE);
      if (at >= 0) { row.splice(at, 0, it); named.add(it); break; }
    }
  }
  for (const it of alone) {
    if (named.has(it)) continue;
    it.side = RIGHT;
    let row = rows.find((list, r) => r >= upper && list[list.length - 1].z + 2 <= it.a);
    if (!row && rows.length < ROWS + NAMED[NAMED.length - 1]) rows.push(row = []);
    if (row) row.push(it); else lost.push(it);
  }
  return [rows, lost];
}

// chars is the length of an event's title; the browser is asked once.
function chars(data, i) {
  data.chars ||= new Uint16Array(data.n);
  return data.chars[i] ||= Math.max(1, title(data, i).length);
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
