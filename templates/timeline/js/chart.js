// The lanes on the screen: an ECharts instance with one custom series whose
// item is the scene, lane heads in HTML, pointer and wheel.
import {draw} from './scene.js';
import {HEAD, ROW, fitTo, layout} from './layout.js';
import {Pen, replay, styles} from './pen.js';

let shapes = false, ticks = 0;

// shape registers the path that replays a pen's numbers.
function register() {
  if (shapes) return;
  shapes = true;
  // ECharts measures a Chinese character to learn a line's height, which makes
  // the browser look for fonts for a tenth of a second, and every label, which
  // we have measured. A guess will do: nothing is laid out by it.
  echarts.setPlatformAPI({measureText: s => ({width: s.length * 6.5})});
  echarts.registerShape('dl', echarts.extendShape({
    type: 'dl', shape: {ops: null, glyphs: null},
    buildPath(ctx, s) { if (s.ops) replay(ctx, s.ops, s.glyphs); },
  }));
}

// pictureOf makes the element of a pen's drawing that ECharts draws.
export function pictureOf(pen, st) {
  const children = [];
  for (const key in st) {
    if (key === 'text' || key === 'paper' || key === 'ink') continue;
    children.push({type: 'dl', silent: true, shape: {ops: pen.ops[key] || null, glyphs: pen.glyphs}, style: st[key], ignore: !pen.ops[key]});
  }
  for (const t of pen.texts) {
    const y = st.text[t.style];
    children.push({type: 'text', silent: true, x: t.x, y: t.y, style: {text: t.s, x: 0, y: 0, fill: y.fill, font: y.font, verticalAlign: 'middle', align: t.align}});
  }
  return {type: 'group', children};
}

// show puts a picture on an ECharts instance: the first time with the option
// that the page was made with, later by telling its only series to draw anew.
// There are no axes: pictures are in pixels.
export function show(chart, option, picture) {
  if (option) {
    Object.assign(option.series[0], {data: [[0, 0]], coordinateSystem: 'none', renderItem: picture, silent: true, clip: false});
    chart.setOption(option, {notMerge: true, silent: true});
  } else chart.setOption({series: [{type: 'custom', data: [[0, ticks ^= 1]]}]}, {silent: true});
  chart.getZr().flush();
}

export class Chart {
  // on: {range(w0, w1, done), open(i, lane), block(b), lanes(layout), name(lane), tip(hit, e)}
  constructor(root, data, on) {
    register();
    this.root = root; this.data = data; this.on = on;
    this.stage = root.querySelector('.stage');
    this.heads = root.querySelector('.heads');
    this.sheet = root.querySelector('.sheet');
    this.pen = new Pen(data.glyphs);
    this.low = new Set();
    this.widths = new Map();
    this.view = {w0: 0, w1: data.days, top: 0, at: null, hot: -1, changes: false, measure: t => this.measure(t)};
    this.pointer();
  }

  // size fits the picture to its box. ECharts is started at the first call.
  size() {
    this.view.width = this.width;
    const height = Math.min(this.lay ? this.lay.height : 400, this.limit());
    if (this.view.height !== height) { this.view.height = height; this.sheet.style.height = height + 'px'; }
    if (!this.view.width) return false;
    if (!this.chart) {
      this.canvas = document.createElement('div');
      this.canvas.setAttribute('aria-hidden', 'true');
      this.sheet.append(this.canvas);
      this.canvas.style.height = '100%';
      this.chart = echarts.init(this.canvas, null, {renderer: 'canvas', width: this.view.width, height});
    } else if (this.chart.getWidth() !== this.view.width || this.chart.getHeight() !== this.view.height) {
      this.chart.resize({width: this.view.width, height: this.view.height, silent: true});
    }
    return true;
  }

  limit() { return Math.max(320, Math.min(800, Math.floor(innerHeight * .6))); } // as in the style sheet

  measure(t) {
    let w = this.widths.get(t);
    if (w === undefined) {
      this.ctx ||= document.createElement('canvas').getContext('2d');
      this.ctx.font = this.styles.text.label.font;
      this.widths.set(t, w = this.ctx.measureText(t).width);
    }
    return w;
  }

  restyle() { this.styles = styles(this.root); this.widths.clear(); this.first = false; this.draw(); }

  // arrange works the lanes out anew: after a zoom, a filter or another mode.
  // The width is the page's to tell: to ask for it here would make the browser
  // lay the whole document out between our changes to it.
  arrange(miss, mode) {
    this.miss = miss || this.miss; this.mode = mode || this.mode;
    const {width} = this;
    if (!width) return;
    const ppd = width / (this.view.w1 - this.view.w0);
    this.lay = layout(this.data, this.mode, ppd, this.miss, this.low);
    this.key = this.zoomKey();
    this.lay.width = width;
    fitTo(this.lay, this.data, this.view.w0, this.view.w1, this.on.name);
    this.lanes();
  }

  lanes() {
    this.heads.style.height = this.lay.height + 'px';
    this.on.lanes(this.lay);
    this.size();
  }

  // fit makes the lanes as high as the days in view ask for; while the view is
  // being moved they only grow, so that nothing jumps under the hand.
  fit(moving) {
    const {lay, view, stage} = this;
    if (!lay) return;
    const top = stage.scrollTop, at = top && lay.lanes.find(l => l.y + l.h - HEAD > top), old = at && at.y;
    if (!fitTo(lay, this.data, view.w0, view.w1, this.on.name, moving)) return;
    this.lanes();
    if (at && at.y !== old) stage.scrollTop += at.y - old;
  }
  zoomKey() { return Math.round((this.view.w1 - this.view.w0) * 1000); }

  range(w0, w1, done) {
    this.view.w0 = w0; this.view.w1 = w1;
    if (this.key !== this.zoomKey()) this.arrange(); else this.fit(!done);
    this.draw();
  }

  // draw asks for one drawing in the next frame.
  draw() {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => { this.waiting = 0; this.paint(); });
  }

  paint() {
    if (!this.lay || !this.styles) return;
    if (this.lay.width !== this.width) this.arrange(); // the panel opened, say
    if (!this.size()) return;
    this.view.top = this.picture ? this.stage.scrollTop : 0;
    draw(this.pen, this.data, this.lay, this.view);
    this.picture = pictureOf(this.pen, this.styles);
    show(this.chart, this.first ? null : this.data.charts.lanes, () => this.picture);
    this.first = true;
  }

  hit(e) {
    const box = this.sheet.getBoundingClientRect(), x = e.clientX - box.left, y = e.clientY - box.top;
    if (y < HEAD) return null;
    let found = null, near = 1e9;
    for (const h of this.pen.hits) {
      if (x < h.x0 || x > h.x1 || y < h.y0 || y > h.y1) continue;
      const d = Math.abs(h.d - x);
      if (d < near) { near = d; found = h; }
    }
    return found;
  }

  pointer() {
    const {sheet, view} = this;
    let start = null;
    sheet.addEventListener('pointerdown', e => {
      if (e.button) return;
      start = {x: e.clientX, y: e.clientY, w0: view.w0, w1: view.w1, moved: false, touch: e.pointerType === 'touch'};
    });
    sheet.addEventListener('pointermove', e => {
      if (!start) return this.hover(e);
      const dx = e.clientX - start.x;
      if (!start.moved && Math.abs(dx) < 4) return;
      if (!start.moved) { start.moved = true; sheet.setPointerCapture(e.pointerId); sheet.classList.add('drag'); this.tip(null); }
      const days = dx / view.width * (start.w1 - start.w0);
      if (!start.touch) this.stage.scrollTop += start.y - e.clientY;
      start.y = e.clientY;
      this.on.range(start.w0 - days, start.w1 - days, false);
    });
    const end = e => {
      if (!start) return;
      const s = start;
      start = null;
      sheet.classList.remove('drag');
      if (s.moved) return this.on.range(view.w0, view.w1, true);
      if (e.type === 'pointercancel') return;
      const h = this.hit(e);
      if (h && h.block) this.on.block(h.block);
      else if (h) this.on.open(h.i, h.lane);
    };
    sheet.addEventListener('pointerup', end);
    sheet.addEventListener('pointercancel', end);
    sheet.addEventListener('pointerleave', () => { if (!start) { this.tip(null); this.warm(-1); } });
    sheet.addEventListener('wheel', e => {
      if (e.ctrlKey || e.metaKey || e.altKey) {
        e.preventDefault();
        const box = sheet.getBoundingClientRect();
        this.zoom(Math.exp(Math.max(-60, Math.min(60, e.deltaY)) * .008), (e.clientX - box.left) / view.width);
      } else if (e.shiftKey || Math.abs(e.deltaX) > Math.abs(e.deltaY)) {
        e.preventDefault();
        const days = (e.deltaX || e.deltaY) / view.width * (view.w1 - view.w0);
        this.on.range(view.w0 + days, view.w1 + days, false);
        this.settle();
      }
    }, {passive: false});
    this.stage.addEventListener('scroll', () => this.draw(), {passive: true});
  }

  // zoom by a factor, keeping the day under a share of the width in place.
  zoom(f, share = .5) {
    const {w0, w1} = this.view, span = Math.min(Math.max((w1 - w0) * f, 5), this.data.days * 1.5 + 20), mid = w0 + (w1 - w0) * share;
    this.on.range(mid - span * share, mid + span * (1 - share), false);
    this.settle();
  }
  settle() { clearTimeout(this.later); this.later = setTimeout(() => this.on.range(this.view.w0, this.view.w1, true), 300); }

  hover(e) {
    const h = this.hit(e);
    this.sheet.classList.toggle('hot', !!h);
    this.warm(h && !h.block ? h.i : -1);
    this.tip(h, e);
  }
  warm(i) { if (this.view.hot !== i) { this.view.hot = i; this.draw(); } }
  tip(h, e) { this.on.tip(h, e); }

  // reveal scrolls and, but for still, pans an event of a lane into view.
  reveal(i, value, still) {
    const {data, view} = this, day = data.from[i];
    const lane = this.lay.lanes.find(l => l.value === value);
    let {w0, w1} = view;
    const span = w1 - w0;
    if (!still && (day < w0 + span * .03 || day > w1 - span * .15)) { w0 = day - span * .4; w1 = w0 + span; this.on.range(w0, w1, false); }
    if (lane) {
      const it = lane.items.find(x => x.i === i);
      const y = lane.y + (it ? it.row * ROW : 0) - HEAD;
      if (y < this.stage.scrollTop || y > this.stage.scrollTop + view.height - HEAD - 60) this.stage.scrollTop = Math.max(0, y - 60);
    }
    this.draw();
  }
}
