// The strip of the whole range: bars of events by week (or month), what
// happened below and what is open on top, gaps hatched, and the window.
import {NONE, iso, monthIndex, monthStart, date} from './data.js';
import {center, MONTHS} from './layout.js';
import {Pen} from './pen.js';
import {pictureOf, show} from './chart.js';

const GAP = 14; // days without an event that are worth a word

export class Overview {
  constructor(root, data, on) {
    this.root = root; this.data = data; this.on = on;
    this.box = root.querySelector('.overview');
    this.strip = root.querySelector('.strip');
    this.win = root.querySelector('.win');
    this.pointer();
    this.keys();
  }

  x(day) { return (day - this.a) / (this.z - this.a) * this.width; }
  day(x) { return this.a + x / this.width * (this.z - this.a); }

  // bins counts the shown events by week or month.
  bins(miss) {
    const {data} = this, months = this.z - this.a > 7 * 180;
    const bins = new Map(), days = new Uint8Array(data.days + 1);
    for (let i = 0; i < data.n; i++) {
      if (miss[i] || data.from[i] === NONE || data.to[i] < this.a || data.from[i] > this.z) continue;
      const d = Math.floor(center(data, i));
      const u = months ? monthIndex(data, d) : Math.floor((data.base + d - 1) / 7);
      const b = bins.get(u) || [0, 0];
      b[data.status[i] < 3 || data.status[i] === 11 ? 0 : 1]++;
      bins.set(u, b);
      for (let k = Math.max(0, data.from[i]); k <= Math.min(data.days, data.to[i]); k++) days[k] = 1;
    }
    const list = [...bins].sort((a, b) => a[0] - b[0]).map(([u, n]) => ({
      n, from: months ? monthStart(data, u) : u * 7 + 1 - data.base, to: months ? monthStart(data, u + 1) : u * 7 + 8 - data.base,
    }));
    return {list, gaps: gaps(days, Math.max(GAP, (this.z - this.a) * .04))};
  }

  // render draws the home days, or all days where the window leaves them.
  render(miss, styles, [w0, w1], home, all) {
    const within = w0 >= home[0] - 1 && w1 <= home[1] + 1;
    [this.a, this.z] = within ? home : all;
    if (!this.width) return;
    if (!this.chart) {
      this.strip.setAttribute('aria-hidden', 'true');
      this.chart = echarts.init(this.strip, null, {renderer: 'canvas', width: this.width, height: this.height});
      this.first = true;
    } else if (this.chart.getWidth() !== this.width) this.chart.resize({width: this.width, height: this.height, silent: true});
    const {list, gaps} = this.bins(miss);
    this.within = within;
    const pen = new Pen(this.data.glyphs), base = this.height - 16;
    this.bars(pen, list, base);
    for (const g of gaps) this.gap(pen, g, base);
    this.scale(pen, base);
    this.picture = pictureOf(pen, styles);
    show(this.chart, this.first ? this.data.charts.overview : null, () => this.picture);
    this.first = false;
  }

  // bars stacks what is open on what happened; the highest bar fills the strip.
  bars(pen, list, base) {
    if (!list.length) return;
    const most = Math.max(...list.map(b => b.n[0] + b.n[1]));
    const w = Math.max(2, Math.min(18, (list[0].to - list[0].from) / (this.z - this.a) * this.width - 1));
    for (const b of list) {
      const x = this.x((b.from + b.to) / 2) - w / 2, k = (base - 4) / most, done = b.n[0] * k, open = b.n[1] * k;
      if (done) pen.rect('fill-done', x, base - done, w, done);
      if (open) pen.rect('fill-plan', x, base - done - open, w, open);
    }
  }

  gap(pen, [from, to], base) {
    const x0 = this.x(from), x1 = this.x(to);
    for (let x = x0 + 2; x < x1 - 4; x += 6) pen.line('hatch', x, base, x + 5, base - 8);
    const words = `${to - from} days without reports`;
    if (x1 - x0 > words.length * 6) pen.text((x0 + x1) / 2, base - 17, words, 'tick', 'center');
    else if (x1 - x0 > 46) pen.text((x0 + x1) / 2, base - 17, `${to - from} days`, 'tick', 'center');
  }

  scale(pen, base) {
    const {data} = this;
    pen.line('edge', 0, base + .5, this.width, base + .5);
    const first = monthIndex(data, this.a), last = monthIndex(data, this.z), n = last - first + 1;
    const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find(s => this.width / (n / s) > 62) || 600;
    for (let m = Math.ceil(first / step) * step; m <= last; m += step) {
      const d = monthStart(data, m), x = this.x(d), t = date(data, d);
      pen.line('rule', Math.round(x) + .5, base, Math.round(x) + .5, base + 5);
      const label = step >= 12 || t.getUTCMonth() === 0 ? String(t.getUTCFullYear()) : MONTHS[t.getUTCMonth()].slice(0, 3);
      if (x > -1 && x < this.width - 26) pen.text(x + 4, base + 9, label, 'tick');
    }
    if (data.now !== null) pen.line('now', this.x(data.now + 1), 0, this.x(data.now + 1), base);
  }

  // window puts the frame around the days in view.
  window(w0, w1) {
    this.w0 = w0; this.w1 = w1;
    if (!this.width) return;
    const x0 = Math.max(0, Math.min(this.width - 4, this.x(w0))), x1 = Math.min(this.width, Math.max(4, this.x(w1)));
    this.win.style.left = x0 + 'px';
    this.win.style.width = Math.max(4, x1 - x0) + 'px';
    for (const [sel, d] of [['.a', w0], ['.z', w1 - 1]]) {
      const g = this.win.querySelector(sel), day = Math.max(0, Math.min(this.data.days - 1, Math.round(d)));
      g.setAttribute('aria-valuemin', 0);
      g.setAttribute('aria-valuemax', this.data.days - 1);
      g.setAttribute('aria-valuenow', day);
      g.setAttribute('aria-valuetext', iso(this.data, d));
    }
  }

  pointer() {
    let s = null;
    this.box.addEventListener('pointerdown', e => {
      if (e.button) return;
      const x = e.clientX - this.strip.getBoundingClientRect().left;
      const part = e.target.classList.contains('a') ? 'a' : e.target.classList.contains('z') ? 'z' : e.target.closest('.win') ? 'win' : 'new';
      s = {x, part, w0: this.w0, w1: this.w1, moved: false};
      this.box.setPointerCapture(e.pointerId);
    });
    this.box.addEventListener('pointermove', e => {
      if (!s) return;
      const x = e.clientX - this.strip.getBoundingClientRect().left, d = this.day(x) - this.day(s.x);
      if (Math.abs(x - s.x) > 3) s.moved = true;
      if (!s.moved) return;
      let {w0, w1} = s;
      if (s.part === 'win') { w0 += d; w1 += d; }
      if (s.part === 'a') w0 = Math.min(w0 + d, w1 - 5);
      if (s.part === 'z') w1 = Math.max(w1 + d, w0 + 5);
      if (s.part === 'new') { w0 = this.day(Math.min(x, s.x)); w1 = Math.max(w0 + 5, this.day(Math.max(x, s.x))); }
      this.on(w0, w1, false);
    });
    const end = () => {
      if (!s) return;
      const {part, x, moved} = s;
      s = null;
      if (!moved && part === 'new') {
        const half = Math.min(this.w1 - this.w0, this.data.days / 4) / 2, mid = this.day(x);
        this.on(mid - half, mid + half, true);
      } else if (moved) this.on(this.w0, this.w1, true);
    };
    this.box.addEventListener('pointerup', end);
    this.box.addEventListener('pointercancel', end);
  }

  keys() {
    this.box.addEventListener('keydown', e => {
      const a = e.target.classList.contains('a'), z = e.target.classList.contains('z');
      const step = {ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -30, PageUp: 30}[e.key];
      if (!(a || z) || !step) return;
      e.preventDefault();
      const by = step * (e.shiftKey ? 7 : 1);
      this.on(a ? Math.min(this.w0 + by, this.w1 - 5) : this.w0, z ? Math.max(this.w1 + by, this.w0 + 5) : this.w1, true);
    });
  }
}

// gaps returns the runs of days without an event, from first to last event,
// that are at least as long as min.
function gaps(days, min) {
  const out = [];
  let last = -1;
  for (let d = 0; d < days.length; d++) {
    if (!days[d]) continue;
    if (last >= 0 && d - last - 1 >= min) out.push([last + 1, d]);
    last = d;
  }
  return out;
}
