// The data island beside the list: ids, days, codes and rows. Text is read
// from the list's articles, the i-th of which is event i.

export const NONE = -2147483648;
const EPOCH = 719163; // ordinal of 1970-01-01
const DAY = 86400000;

export const STATUSES = ['happened', 'reported', 'ongoing', 'scheduled', 'expected', 'proposed',
  'conditional', 'possible', 'postponed', 'cancelled', 'negated', 'background'];
export const GRADES = ['firm', 'inferred', 'window', 'disputed', 'none'];

const letters = s => Uint8Array.from(s, c => c.charCodeAt(0) - 97);

// codes reads "3,1 4,,2": a number, or a list of none or several.
const codes = (s, n) => n ? s.split(',').map(v => v === '' || v.includes(' ') ? v.split(' ').filter(Boolean).map(Number) : +v) : [];

function aliases(list) {
  const out = new Map();
  for (let k = 0, i = 0; k < list.length; k += 2) out.set(list[k], i += list[k + 1]);
  return out;
}

// load decodes the island into columns and removes it from the page.
export function load(root) {
  const el = [...root.children].find(x => x.matches('.dl-data'));
  const d = JSON.parse(el.textContent);
  el.remove();
  const n = d.from.length;
  const from = new Int32Array(n), to = new Int32Array(n), best = new Int32Array(n);
  for (let i = 0, day = 0; i < n; i++) {
    const f = d.from[i] === null ? NONE : day += d.from[i];
    from[i] = f;
    to[i] = f === NONE ? NONE : f + d.len[i];
    best[i] = NONE;
  }
  for (const i in d.best) best[i] = d.best[i];
  const look = letters(d.look);
  const data = {
    n, from, to, best,
    base: d.base, days: d.days, home: d.home, now: d.now, since: d.since, until: d.until, mode: d.mode,
    span: d.span, fade: look.map(x => x / 3), status: letters(d.status), grade: letters(d.grade),
    size: look.map(x => x % 3), change: d.change, alts: d.alts, moved: d.moved, was: d.was || {}, alias: aliases(d.alias || []),
    facets: Object.fromEntries(Object.entries(d.facets).map(([k, s]) => [k, codes(s, n)])), glyphs: d.glyphs.map(g => ({family: g.c, fill: path(g.f), line: path(g.l), dash: g.d})),
    charts: d.charts, raw: d.lanes, lanes: {},
    articles: root.querySelectorAll('.list article'),
  };
  data.id = i => data.articles[i].id.slice(2);
  data.find = id => {
    const el = root.ownerDocument.getElementById('e=' + id);
    if (el) return Array.prototype.indexOf.call(data.articles, el);
    return data.alias.get(id) ?? -1;
  };
  return data;
}

// FACETS names the facet of each way to make lanes.
export const FACETS = {topic: 'topic', actor: 'actor', type: 'type', outlet: 'source'};

// lanesOf makes the lanes of a mode, once: each event is in the lanes of its
// values, in the other values' lane (-2) where these have none of their own,
// in the lane of no value (-1) where it has none.
export function lanesOf(data, mode) {
  if (data.lanes[mode]) return data.lanes[mode];
  const raw = data.raw[FACETS[mode]] || [], lists = new Map(raw.map(v => [v, []])), of = data.facets[FACETS[mode]];
  for (let i = 0; i < data.n; i++) {
    if (data.from[i] === NONE) continue;
    const v = of[i];
    if (typeof v === 'number') (lists.get(v) || lists.get(-2)).push(i);
    else if (!v.length) lists.get(-1).push(i);
    else for (const to of new Set(v.map(x => lists.has(x) ? x : -2))) lists.get(to).push(i);
  }
  return data.lanes[mode] = raw.map(v => ({value: v, events: Int32Array.from(lists.get(v))}));
}

// path parses the commands M, L, A, C and Z of a glyph into numbers; a circle
// written as arcs keeps its three numbers only.
function path(s) {
  if (!s) return null;
  const out = [];
  for (const [, c, args] of s.matchAll(/([MLACZ])([^MLACZ]*)/g)) {
    const a = (args.match(/-?\.?\d+(?:\.\d+)?/g) || []).map(Number);
    if (c === 'M') out.push(0, a[0], a[1]);
    if (c === 'L') out.push(1, a[0], a[1]);
    if (c === 'C') out.push(2, ...a);
    if (c === 'Z') out.push(3);
    if (c === 'A') {
      // Two half circles about the origin are one full circle: the first
      // replaces the move, the second is skipped.
      if (out[out.length - 3] === 0 && out[out.length - 2] === a[0]) out.splice(-3, 3, 4, a[0]);
    }
  }
  return out;
}

export const facetOf = (data, key, i) => {
  const v = data.facets[key][i];
  return typeof v === 'number' ? [v] : v;
};

// date returns a day as a UTC Date; iso prints it.
export const date = (data, day) => new Date((data.base + Math.floor(day) - EPOCH) * DAY);
export const iso = (data, day) => date(data, day).toISOString().slice(0, 10);
export function dayOf(data, s) {
  const t = Date.parse(s + 'T00:00:00Z');
  return /^\d{4}-\d\d-\d\d$/.test(s) && !isNaN(t) ? t / DAY + EPOCH - data.base : null;
}

// first of a month, quarter or year: the unit's index and its first day.
export function monthIndex(data, day) {
  const d = Math.floor(day), table = data.monthOf ||= new Int32Array(data.days + 1);
  if (d >= 0 && d < table.length && table[d]) return table[d];
  const t = date(data, d), m = t.getUTCFullYear() * 12 + t.getUTCMonth();
  if (d >= 0 && d < table.length) table[d] = m;
  return m;
}
export const monthStart = (data, m) => Date.UTC(Math.floor(m / 12), m % 12, 1) / DAY + EPOCH - data.base;
export const weekday = (data, day) => (data.base + Math.floor(day)) % 7; // 0 is Sunday

// group puts commas between thousands; the browser's own way to it loads
// a locale first.
export const group = n => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

export const fold = s => (/[^\0-\x7f]/.test(s) ? s.normalize('NFD').replace(/\p{M}/gu, '') : s).toLowerCase();

// The parts of an article, told by their place (event.html).
export const reason = (data, i) => data.articles[i].lastElementChild;
export const dateOf = (data, i) => data.articles[i].firstElementChild.nextElementSibling;
export const title = (data, i) => data.articles[i].firstElementChild.textContent;
export const when = (data, i) => dateOf(data, i).firstElementChild.textContent;
