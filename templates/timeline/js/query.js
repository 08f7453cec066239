// The query language: words and key:value, with "quotes" around spaces and a
// minus for "not". Values of one key are alternatives, keys must all match.
import {NONE, GRADES, STATUSES, dayOf, fold} from './data.js';

export const KEYS = ['topic', 'actor', 'type', 'source', 'status', 'date'];
const SYNONYMS = {outlet: 'source', certainty: 'date', grade: 'date', topics: 'topic', actors: 'actor', types: 'type'};
const TEXT = 1 << 6, TIME = 1 << 7, RANGE = 1 << 8, GONE = 1 << 9;

// tokens splits a query; each is {not, key, value, raw}.
export function tokens(q) {
  const out = [];
  for (const m of q.matchAll(/(-)?(?:([A-Za-z]+):)?(?:"([^"]*)"?|([^\s"]+))/g)) {
    const value = m[3] ?? m[4];
    let key = (m[2] || '').toLowerCase();
    key = SYNONYMS[key] || key;
    if (value !== '') out.push({not: !!m[1], key, value, raw: m[0]});
  }
  return out;
}

export const quote = v => /[\s":]/.test(v) ? `"${v.replaceAll('"', '')}"` : v;

// toggle adds key:value to a query, or takes it out.
export function toggle(q, key, value) {
  const ts = tokens(q), same = t => t.key === key && !t.not && fold(t.value) === fold(value);
  const kept = ts.filter(t => !same(t));
  if (kept.length === ts.length) kept.push({raw: `${key}:${quote(value)}`});
  return kept.map(t => t.raw).join(' ');
}

// compile turns a query into a test; names holds each key's folded values.
export function compile(data, q, names) {
  const c = {keys: {}, text: [], from: null, to: null, unknown: []};
  for (const t of tokens(q)) {
    const v = fold(t.value);
    if (KEYS.includes(t.key)) {
      const k = c.keys[t.key] ||= {want: null, not: new Set()};
      const hit = matching(names[t.key], v);
      if (t.not) hit.forEach(x => k.not.add(x));
      else { k.want ||= new Set(); hit.forEach(x => k.want.add(x)); }
      if (!hit.length) c.unknown.push(t.raw);
    } else if (t.key === 'before' || t.key === 'after' || t.key === 'on') {
      const p = period(data, t.value);
      if (!p || t.not) { c.unknown.push(t.raw); continue; }
      if (t.key === 'before') c.to = Math.min(c.to ?? Infinity, p[0] - 1);
      if (t.key === 'after') c.from = Math.max(c.from ?? -Infinity, p[1] + 1);
      if (t.key === 'on') [c.from, c.to] = p;
    } else {
      if (t.key) c.unknown.push(t.raw);
      c.text.push({v: t.key ? fold(t.raw) : v, not: t.not});
    }
  }
  return c;
}

// matching returns the codes of the values equal to v, else of those holding it.
function matching(names, v) {
  const same = [], some = [];
  names.forEach((n, i) => { if (n === v) same.push(i); else if (n.includes(v)) some.push(i); });
  return same.length ? same : some;
}

// period reads 2025, 2025-12 or 2025-12-04 as first and last day.
function period(data, s) {
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(s);
  if (!m) return null;
  const a = dayOf(data, `${m[1]}-${m[2] || '01'}-${m[3] || '01'}`);
  if (a === null) return null;
  if (m[3]) return [a, a];
  const y = +m[1], mo = m[2] ? +m[2] : 12;
  const next = mo === 12 ? `${y + 1}-01-01` : `${y}-${String(mo + 1).padStart(2, '0')}-01`;
  return [a, dayOf(data, next) - 1];
}

// run tests every event. miss[i] has a bit for each part of the query that
// event i fails: 0 is shown, and a single bit says which facet alone hides it.
// Withdrawn events of a comparison are shown with the changes only.
export function run(data, c, range, changes) {
  const miss = new Uint16Array(data.n);
  KEYS.forEach((key, bit) => {
    const k = c.keys[key];
    if (!k) return;
    const of = key === 'status' ? data.status : key === 'date' ? data.grade : data.facets[key];
    for (let i = 0; i < data.n; i++) {
      const v = of[i];
      const one = typeof v === 'number';
      const bad = one ? (k.want && !k.want.has(v)) || k.not.has(v)
        : (k.want && !v.some(x => k.want.has(x))) || v.some(x => k.not.has(x));
      if (bad) miss[i] |= 1 << bit;
    }
  });
  const within = (from, to, bit) => {
    if (from === null && to === null) return;
    for (let i = 0; i < data.n; i++) {
      if (data.from[i] === NONE || (from !== null && data.to[i] < from) || (to !== null && data.from[i] > to)) miss[i] |= bit;
    }
  };
  within(c.from, c.to, TIME);
  if (range) within(range[0], range[1], RANGE);
  if (!changes) for (let i = 0; i < data.change.length; i++) if (data.change[i] === 'x') miss[i] |= GONE;
  if (c.text.length) {
    for (let i = 0; i < data.n; i++) {
      const s = haystack(data, i);
      if (!c.text.every(t => s.includes(t.v) !== t.not)) miss[i] |= TEXT;
    }
  }
  return miss;
}

function haystack(data, i) {
  data.folded ||= [];
  return data.folded[i] ??= fold(data.articles[i].textContent);
}

// outsideRange tells whether an event fails for the range alone: the chart
// still knows it, beyond the edge of the view.
export const outsideRange = m => (m & ~RANGE) === 0;

// counts returns, for each key, how many events each value would show.
export function counts(data, miss, names) {
  const out = {};
  KEYS.forEach((key, bit) => {
    const n = new Int32Array(names[key].length);
    const of = key === 'status' ? data.status : key === 'date' ? data.grade : data.facets[key];
    const mask = ~(1 << bit);
    for (let i = 0; i < data.n; i++) {
      if (miss[i] & mask) continue;
      const v = of[i];
      if (typeof v === 'number') n[v]++;
      else for (const x of v) n[x]++;
    }
    out[key] = n;
  });
  return out;
}

export const fixedNames = {status: STATUSES, date: GRADES};
