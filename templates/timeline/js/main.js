// The page script: one state (query, range, lanes, event, view), kept in the
// address, from which list, chart, overview, filters and panel are drawn.
import {FACETS, load, lanesOf, group, title, when, fold, iso, dayOf, NONE, STATUSES} from './data.js';
import {KEYS, compile, counts, fixedNames, outsideRange, run, toggle, tokens} from './query.js';
import {Chart} from './chart.js';
import {Overview} from './overview.js';
import {List, el} from './list.js';
import {Panel} from './panel.js';
import {styles} from './pen.js';
import {ranges, words} from './range.js';
import {keys, help} from './keys.js';
import * as save from './save.js';


const SMALL = 2500; // events; more are drawn in several tasks

class Page {
  constructor(root) {
    this.root = root;
    // $ and $$ search everything but the events and the sources, which may be
    // hundreds of thousands of elements.
    const parts = [...root.children].flatMap(x => x.matches('main, footer') ? [...x.children] : [x])
      .flatMap(x => x.matches('.list') ? [...x.children].filter(y => y.matches('.none')) : x.matches('.sources') ? [] : [x]);
    this.$$ = s => parts.flatMap(p => [...(p.matches(s) ? [p] : []), ...p.querySelectorAll(s)]);
    this.$ = s => { for (const p of parts) { const x = p.matches(s) ? p : p.querySelector(s); if (x) return x; } return null; };
    const data = this.data = load(root);
    this.small = data.n < SMALL;
    this.pad = Math.max(1, data.days * .02);
    this.state = this.fresh();
    this.inputs = {};
    this.readNames();
    this.list = new List(root, data);
    this.panel = new Panel(root, data, {
      close: () => this.close(), step: d => this.step(d), filter: (k, n) => this.query(toggle(this.state.q, k, n)),
      link: i => location.href.split('#')[0] + '#e=' + data.id(i),
    });
    this.chart = new Chart(root, data, {
      range: (a, z, done) => this.range(a, z, done), open: (i, lane) => this.open(i, lane),
      block: b => this.block(b), lanes: lay => this.heads(lay), name: v => this.laneName(v), tip: (h, e) => this.tip(h, e),
    });
    this.overview = new Overview(root, data, (a, z, done) => this.range(a, z, done));
    this.controls();
    keys(this);
    this.restore();
    this.watch();
  }

  fresh() { return {q: '', range: null, whole: false, lanes: this.data.mode, e: -1, view: 'list', changes: false, keys: true}; }

  // readNames takes the names of the facets' values from their checkboxes.
  readNames() {
    const {data} = this;
    data.names = {};
    for (const key of KEYS) {
      const labels = this.$$(`fieldset[data-key=${key}] label`);
      data.names[key] = labels.map(l => l.querySelector('.t').textContent);
      this.inputs[key] = labels.map(l => ({label: l, box: l.firstElementChild, n: l.lastElementChild}));
    }
    Object.assign(data.names, fixedNames);
    this.folded = Object.fromEntries(KEYS.map(k => [k, data.names[k].map(fold)]));
  }

  // The state and the address.

  hash() {
    const s = this.state, p = [];
    const put = (k, v) => p.push(k + '=' + encodeURIComponent(v).replace(/%20/g, '+').replace(/%3A/g, ':'));
    if (s.e >= 0) put('e', this.data.id(s.e));
    if (s.q) put('q', s.q);
    if (s.whole && !s.range) put('from', 'all');
    if (s.range) { put('from', iso(this.data, s.range[0])); put('to', iso(this.data, s.range[1])); }
    if (s.lanes !== this.data.mode) put('lanes', s.lanes);
    if (s.view !== 'list') put('view', s.view);
    if (s.changes) put('changes', '1');
    if (!s.keys) put('keys', 'off');
    if (this.root.classList.contains('embed')) put('embed', '1');
    return p.length ? '#' + p.join('&') : '';
  }

  push() {
    const h = this.hash();
    if (h === location.hash || (!h && !location.hash)) return;
    try { history.pushState(null, '', h || location.pathname + location.search); } catch { location.hash = h || '#'; }
  }

  // restore reads the address; an address that is no view of ours (#12) is
  // left to the browser.
  restore() {
    const raw = location.hash.slice(1);
    if (raw && !/^(e|q|from|to|lanes|view|changes|keys|embed)=/.test(raw)) { if (this.drawn) return; }
    const p = new URLSearchParams(raw), s = this.state = this.fresh(), {data} = this;
    s.q = p.get('q') || '';
    const from = dayOf(data, p.get('from') || ''), to = dayOf(data, p.get('to') || '');
    if (from !== null || to !== null) {
      const a = from ?? 0, z = to ?? data.days - 1;
      if (z >= a) s.range = [a, z];
    }
    s.whole = p.get('from') === 'all';
    if (p.get('lanes') in FACETS) s.lanes = p.get('lanes');
    if (p.get('view') === 'table') s.view = 'table';
    s.changes = p.get('changes') === '1' && !!data.change;
    s.keys = p.get('keys') !== 'off';
    if (p.get('embed') === '1') this.root.classList.add('embed');
    const i = p.get('e') ? data.find(p.get('e')) : -1;
    this.apply();
    if (i >= 0) this.open(i, undefined, true); else if (this.panel.i >= 0) this.close(true);
  }

  // apply draws everything from the state.
  apply() {
    const s = this.state, {data, chart} = this;
    chart.styles ||= styles(this.root);
    if (!this.drawn) this.measure();
    this.$('.q').value !== s.q && (this.$('.q').value = s.q);
    this.$('select.lanes').value = s.lanes;
    const box = this.$('input.changes');
    if (box) box.checked = s.changes;
    chart.view.changes = s.changes;
    this.root.classList.toggle('compared', s.changes);
    this.filter();
    for (const b of this.$$('[data-view]')) b.ariaPressed = String(b.dataset.view === s.view);
    if (this.list.view !== s.view) this.list.toggle(s.view);
    const [a, z] = this.window0();
    chart.view.w0 = a; chart.view.w1 = z;
    this.lanes();
    this.drawn = true;
    this.window();
  }

  // Without a range the chart shows the home days, or all where asked to; the
  // list is narrowed by a range alone.
  window0() { const {range, whole} = this.state; return range ? [range[0], range[1] + 1] : whole ? this.all() : this.home(); }
  all() { return [-this.pad, this.data.days + this.pad]; }
  home() { const [a, z] = this.data.home, pad = Math.max(1, (z - a) * .02); return [a - pad, z + 1 + pad]; }

  // filter finds out what is shown and tells list, counts and chips.
  filter() {
    const {data, state} = this;
    const c = compile(data, state.q, this.folded);
    this.miss = run(data, c, state.range, state.changes);
    this.loose = new Uint8Array(data.n);
    for (let i = 0; i < data.n; i++) if (!outsideRange(this.miss[i])) this.loose[i] = 1;
    this.shown = this.list.show(this.miss);
    this.$('.q').ariaInvalid = String(c.unknown.length > 0);
    const n = group, of = this.total();
    this.$('.count').textContent = (this.shown === of ? `${n(of)} event${of === 1 ? '' : 's'}` : `${n(this.shown)} of ${n(of)} events`) +
      (c.unknown.length ? `. Not found: ${c.unknown.join(', ')}` : '');
    this.counted = counts(data, this.miss, data.names);
    if (!this.$('.facets').hidden) this.facets();
    this.$('.done').textContent = this.shown ? `Show ${n(this.shown)} event${this.shown === 1 ? '' : 's'}` : 'No event matches';
    this.chips();
  }

  // total counts the events there are; withdrawn ones are there with the changes.
  total() {
    const {data} = this;
    let gone = 0;
    if (!this.state.changes) for (let i = 0; i < data.change.length; i++) if (data.change[i] === 'x') gone++;
    return data.n - gone;
  }

  facets() {
    const set = new Set(tokens(this.state.q).filter(t => !t.not).map(t => t.key + ':' + fold(t.value)));
    for (const key of KEYS) {
      this.inputs[key].forEach((x, v) => {
        const n = this.counted[key][v];
        x.n.textContent = group(n);
        x.label.classList.toggle('zero', !n);
        x.box.checked = set.has(key + ':' + this.folded[key][v]);
      });
    }
  }

  chips() {
    const box = this.$('.chips'), {state, data} = this, list = [];
    const chip = (name, run) => list.push(el('button', {type: 'button', className: 'chip', textContent: name, ariaLabel: `Remove ${name}`, onclick: () => { run(); (box.querySelector('button') || this.$('.q')).focus(); }}));
    const ts = tokens(state.q);
    ts.forEach((t, k) => chip(t.raw, () => this.query(ts.filter((_, j) => j !== k).map(t => t.raw).join(' '))));
    if (state.range) chip(words(data, ...state.range), () => this.preset('all'));
    if (list.length > 1) list.push(el('button', {type: 'button', className: 'chip', textContent: 'Clear all', onclick: () => { this.clear(); this.$('.q').focus(); }}));
    box.replaceChildren(...list);
    box.hidden = !list.length;
  }

  // measure asks how wide everything is, once, before anything is changed.
  measure() {
    const {chart, overview} = this;
    this.width = this.$('.wall').clientWidth;
    chart.width = chart.sheet.clientWidth;
    overview.width = overview.strip.clientWidth;
    overview.height = overview.strip.clientHeight;
  }

  lanes() {
    if (this.drawn) this.measure();
    this.chart.arrange(this.loose, this.state.lanes);
    if (this.drawn) { this.strip(); this.chart.draw(); return; }
    if (this.small) { this.strip(); this.chart.paint(); return; }
    this.chart.draw();
    setTimeout(() => this.strip()); // a task of its own, so that none is long
  }

  strip() {
    const {w0, w1} = this.chart.view;
    this.overview.render(this.loose, this.chart.styles, [w0, w1], this.home(), this.all());
    this.overview.window(w0, w1);
  }

  window() {
    const {w0, w1} = this.chart.view, {data} = this;
    this.overview.window(w0, w1);
    if (document.activeElement !== this.$('.from')) this.$('.from').value = iso(data, Math.max(0, w0));
    if (document.activeElement !== this.$('.to')) this.$('.to').value = iso(data, Math.min(data.days, w1) - 1);
    const current = this.state.range ? this.state.range.join() : this.state.whole ? 'all' : 'home';
    for (const b of this.$$('[data-range]')) b.ariaPressed = String((b.dataset.range === 'all' || b.dataset.range === 'home' ? b.dataset.range : (this.ranges[b.dataset.range] || []).join()) === current);
  }

  // What the reader does.

  query(q) { this.state.q = q.trim(); this.$('.q').value = q; this.filter(); this.lanes(); this.push(); }

  range(a, z, done) {
    const {data} = this, span = z - a;
    if (a > data.days - span * .4) { a = data.days - span * .4; z = a + span; }
    if (z < span * .4) { z = span * .4; a = z - span; }
    if (done) {
      a = Math.round(a); z = Math.max(a + 1, Math.round(z));
      const near = ([x, y]) => Math.abs(a - x) < 1.5 && Math.abs(z - y) < 1.5;
      const s = this.state, home = near(this.home());
      s.whole = !home && near(this.all());
      s.range = home || s.whole ? null : [a, z - 1];
      if (!s.range) [a, z] = this.window0();
    }
    this.chart.range(a, z, done);
    this.overview.window(a, z);
    if (done) { this.filter(); this.strip(); this.window(); this.push(); }
  }

  preset(name) {
    if (name === 'all') return this.range(...this.all(), true);
    if (name === 'home') return this.range(...this.home(), true);
    if (name === 'today') {
      const half = Math.min(45, (this.chart.view.w1 - this.chart.view.w0) / 2);
      return this.range(this.data.now - half, this.data.now + half, true);
    }
    const r = this.ranges[name];
    if (r) this.range(r[0], r[1] + 1, true);
  }

  clear() { this.state.q = ''; this.state.range = null; this.state.whole = false; this.apply(); this.push(); }

  block(b) {
    if (b.to - b.from > 1) return this.range(b.from, b.to, true);
    this.range(b.from, b.to, true);
    const i = b.events[0];
    this.data.articles[i].scrollIntoView({block: 'center'});
    this.open(i);
  }

  laneOf(i) {
    const of = lanesOf(this.data, this.state.lanes).find(l => l.events.includes(i));
    return of ? of.value : null;
  }

  open(i, lane, quiet) {
    if (lane === undefined) lane = this.laneOf(i);
    this.state.e = i;
    this.chart.view.at = {i, lane};
    this.panel.open(i);
    if (this.data.from[i] !== NONE && this.chart.lay) this.chart.reveal(i, lane, quiet && this.state.range);
    if (!quiet) { this.push(); this.panel.box.focus({preventScroll: true}); }
    else if (!this.chart.lay) this.data.articles[i].scrollIntoView();
    else this.top();
  }

  // top undoes the browser's own way to the article of the address, now and
  // after it has loaded: chart and panel show the event.
  top() {
    scrollTo(0, 0);
    if (document.readyState !== 'complete') addEventListener('load', () => setTimeout(() => scrollTo(0, 0)), {once: true});
  }

  close(quiet) {
    this.state.e = -1;
    this.panel.close();
    this.chart.draw();
    if (!quiet) this.push();
  }

  // laneEvents lists the shown events of a lane, in list order.
  laneEvents(value) {
    const lane = lanesOf(this.data, this.state.lanes).find(l => l.value === value);
    return lane ? [...lane.events].filter(i => !this.loose[i]) : [];
  }

  // step opens a neighbour in the lane and keeps the focus on its button; move
  // goes to one in the chart without opening it.
  step(d) {
    const at = this.chart.view.at, list = at ? this.laneEvents(at.lane) : [];
    const next = list[list.indexOf(at && at.i) + d];
    if (next === undefined) return;
    this.open(next, at.lane);
    this.$$('.panel .top .group button')[d < 0 ? 0 : 1].focus({preventScroll: true});
  }

  move(to, lane) {
    const list = this.laneEvents(lane);
    if (!list.length) return;
    const i = list[Math.max(0, Math.min(list.length - 1, to))];
    this.chart.view.at = {i, lane};
    this.chart.reveal(i, lane);
    this.say(`${title(this.data, i)}, ${when(this.data, i)}, ${STATUSES[this.data.status[i]]}, ${list.indexOf(i) + 1} of ${list.length} in ${this.laneName(lane)}`);
  }
  say(s) { this.$('.say').textContent = s; }

  laneName(v) {
    const what = this.state.lanes;
    return v === -1 ? `No ${what}` : v === -2 ? `Other ${what}s` : this.data.names[FACETS[this.state.lanes]][v];
  }

  // heads keeps one HTML head a lane beside the picture.
  heads(lay) {
    const box = this.$('.heads');
    if (this.headMode !== lay.mode) { box.replaceChildren(el('div', {className: 'corner'})); this.headOf = new Map(); this.headMode = lay.mode; }
    const seen = new Set();
    for (const l of lay.lanes) {
      let h = this.headOf.get(l.value);
      if (!h) {
        const name = el('b', {textContent: this.laneName(l.value)});
        h = {box: el('div', {className: 'lane'}), n: el('span')};
        h.button = el('button', {type: 'button', title: this.laneName(l.value), onclick: () => {
          const {low} = this.chart;
          if (!low.delete(l.value)) low.add(l.value);
          this.chart.arrange();
          this.chart.draw();
        }}, name, h.n);
        h.box.append(h.button);
        box.append(h.box);
        this.headOf.set(l.value, h);
      }
      seen.add(l.value);
      h.box.hidden = false;
      h.box.style.top = l.y + 'px';
      h.box.style.height = l.h + 'px';
      h.box.classList.toggle('low', l.low);
      h.button.ariaExpanded = String(!l.low);
      const n = group(l.total) + (l.low ? '' : l.total === 1 ? ' event' : ' events');
      if (h.n.textContent !== n) h.n.textContent = n;
    }
    for (const [v, h] of this.headOf) if (!seen.has(v)) h.box.hidden = true;
  }

  tip(h, e) {
    this.tipBox ||= this.$('.frame').appendChild(el('div', {className: 'tip', hidden: true}));
    const t = this.tipBox;
    t.hidden = !h;
    if (!h) return;
    if (h.block) t.textContent = `${h.block.n} event${h.block.n === 1 ? '' : 's'}, ${words(this.data, h.block.from, h.block.to - 1)}. Click to zoom in.`;
    else t.replaceChildren(title(this.data, h.i), el('small', {textContent: `${when(this.data, h.i)} · ${STATUSES[this.data.status[h.i]]}`}));
    const box = this.$('.frame').getBoundingClientRect(), x = e.clientX - box.left, y = e.clientY - box.top;
    t.style.left = Math.max(0, Math.min(x + 12, box.width - t.offsetWidth - 8)) + 'px';
    t.style.top = (y + 18 + t.offsetHeight > box.height ? y - t.offsetHeight - 12 : y + 18) + 'px';
  }

  controls() {
    const {$, $$} = this, on = (s, type, run) => $$(s).forEach(x => x.addEventListener(type, e => run(x, e)));
    this.ranges = ranges(this.data);
    for (const b of $$('[data-range]')) b.hidden = !['home', 'all', 'today'].includes(b.dataset.range) ? !this.ranges[b.dataset.range] : b.dataset.range === 'today' ? this.data.now === null : b.dataset.range === 'all' && this.data.home[0] === 0 && this.data.home[1] === this.data.days - 1;
    on('.find', 'submit', (_, e) => e.preventDefault());
    let later;
    on('.q', 'input', x => { clearTimeout(later); later = setTimeout(() => this.query(x.value), 180); });
    on('.more', 'click', x => { const f = $('.facets'); f.hidden = !f.hidden; x.ariaExpanded = String(!f.hidden); if (!f.hidden) this.facets(); });
    on('.done', 'click', () => { $('.more').click(); $('.more').focus(); });
    on('.facets', 'change', (_, e) => {
      const key = e.target.closest('fieldset').dataset.key;
      this.query(toggle(this.state.q, key, this.data.names[key][+e.target.value]));
    });
    on('select.lanes', 'change', x => { this.state.lanes = x.value; this.chart.view.at = null; this.stageTop(); this.lanes(); this.push(); });
    on('input.changes', 'change', x => { this.state.changes = x.checked; this.apply(); this.push(); });
    on('[data-view]', 'click', x => { this.state.view = x.dataset.view; this.apply(); this.push(); });
    on('[data-range]', 'click', x => this.preset(x.dataset.range));
    on('[data-zoom]', 'click', x => this.chart.zoom(x.dataset.zoom === 'in' ? .6 : 1 / .6));
    on('.help', 'click', () => help(this));
    on('.clear', 'click', () => this.clear());
    on('.from', 'change', () => this.dates());
    on('.to', 'change', () => this.dates());
    on('[data-get]', 'click', x => this.download(x.dataset.get));
    this.root.addEventListener('click', e => {
      const out = e.target.closest('a[href^="http"]');
      if (out) out.target = '_blank'; // the view stays; rel=noreferrer is in the page
      const a = e.target.closest('a[href^="#e="]');
      if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      this.panel.i < 0 && (this.panel.back = a);
      this.open(this.data.find(a.hash.slice(3)));
    });
  }
  stageTop() { this.$('.stage').scrollTop = 0; }

  dates() {
    const a = dayOf(this.data, this.$('.from').value), z = dayOf(this.data, this.$('.to').value);
    if (a !== null && z !== null && z >= a) this.range(a, z + 1, true);
  }

  shownEvents() {
    const out = [];
    for (let i = 0; i < this.data.n; i++) if (!this.miss[i]) out.push(i);
    return out;
  }

  // exported returns what a download holds; tests call it too.
  exported(kind) {
    const {data} = this, shown = this.shownEvents();
    if (kind === 'svg') {
      const {w0, w1} = this.chart.view;
      this.chart.miss ||= this.loose;
      return save.picture(this, w0, w1, 1400, this.$('h1') ? this.$('h1').textContent : '');
    }
    return {csv: save.csv, json: save.json, ics: save.ics}[kind](data, shown);
  }

  async download(kind) {
    const name = 'timeline.' + kind;
    if (kind === 'png') return save.offer(name, await save.png(this.exported('svg')));
    save.offer(name, this.exported(kind), {csv: 'text/csv;charset=utf-8', json: 'application/json', ics: 'text/calendar;charset=utf-8', svg: 'image/svg+xml'}[kind]);
  }

  // strips puts the range in view on paper: as many page-wide pictures as it
  // takes to keep the labels legible.
  strips() {
    const {w0, w1} = this.chart.view, box = this.$('.print');
    this.chart.mode ||= this.state.lanes;
    this.chart.miss ||= this.loose;
    const n = Math.max(1, Math.min(12, Math.ceil(this.shown / 60)));
    for (let k = 0; k < n; k++) {
      const a = w0 + (w1 - w0) * k / n, z = w0 + (w1 - w0) * (k + 1) / n;
      const doc = new DOMParser().parseFromString(save.picture(this, a, z, 1050), 'image/svg+xml');
      box.append(document.importNode(doc.documentElement, true));
    }
  }

  watch() {
    addEventListener('popstate', () => this.restore());
    addEventListener('hashchange', () => { if (location.hash !== this.hash()) this.restore(); });
    const restyle = () => { this.chart.restyle(); this.strip(); };
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle);
    matchMedia('(forced-colors: active)').addEventListener('change', restyle);
    let later;
    new ResizeObserver(() => {
      if (this.$('.wall').clientWidth === this.width && this.chart.sheet.clientWidth === this.chart.width) return; // as last drawn
      cancelAnimationFrame(later);
      later = requestAnimationFrame(() => this.lanes());
    }).observe(this.$('.wall'));
    addEventListener('beforeprint', () => {
      const was = this.root.dataset.theme;
      this.root.dataset.theme = 'light';
      const old = this.chart.styles;
      this.chart.styles = styles(this.root);
      this.strips();
      this.chart.styles = old;
      this.root.dataset.theme = was;
      this.opened = [...this.root.querySelectorAll('details:not([open])')];
      this.opened.forEach(d => d.open = true);
    });
    addEventListener('afterprint', () => { this.$('.print').replaceChildren(); (this.opened || []).forEach(d => d.open = false); });
  }
}

function start(root) {
  const page = new Page(root);
  root.dateline = {state: () => page.hash(), shown: () => page.shownEvents().map(i => page.data.id(i)), exported: k => page.exported(k)};
}

// A long list is painted before the script works.
for (const root of document.querySelectorAll('.dl.on')) {
  if (root.dateline) continue; // of an earlier page's script
  if (root.querySelector('.list').getElementsByTagName('article').length < SMALL) start(root);
  else setTimeout(() => start(root));
}
