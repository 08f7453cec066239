// Marks are collected as numbers, style by style, and replayed as one path a
// style: on the canvas through an ECharts shape, in SVG as path data.

const GLYPH = 0, RECT = 1, LINE = 2, CIRCLE = 3;

// Pen collects the drawing of one picture.
export class Pen {
  constructor(glyphs) { this.glyphs = glyphs; this.clear(); }
  clear() { this.ops = {}; this.texts = []; this.hits = []; }
  to(style) { return this.ops[style] ||= []; }
  rect(style, x, y, w, h, r = 0) { this.to(style).push(RECT, x, y, w, h, r); }
  line(style, ...xy) { this.to(style).push(LINE, xy.length / 2, ...xy); }
  circle(style, x, y, r) { this.to(style).push(CIRCLE, x, y, r); }
  glyph(code, x, y, r, family = '') {
    const g = this.glyphs[code], f = family || g.family;
    if (g.fill) this.to('fill-' + f).push(GLYPH, code, 0, x, y, r / 10);
    if (g.line) this.to((g.dash ? 'dash-' : 'line-') + f).push(GLYPH, code, 1, x, y, r / 10);
  }
  text(x, y, s, style = 'label', align = 'left') { this.texts.push({x, y, s, style, align}); }
}

// replay draws numbers onto anything with the path methods of a canvas.
export function replay(ctx, ops, glyphs) {
  for (let i = 0; i < ops.length;) {
    switch (ops[i]) {
      case GLYPH: {
        const g = glyphs[ops[i + 1]];
        shape(ctx, ops[i + 2] ? g.line : g.fill, ops[i + 3], ops[i + 4], ops[i + 5]);
        i += 6;
        break;
      }
      case RECT: {
        const x = ops[i + 1], y = ops[i + 2], w = ops[i + 3], h = ops[i + 4], r = Math.min(ops[i + 5], w / 2, h / 2);
        if (r > 0) round(ctx, x, y, w, h, r);
        else { ctx.moveTo(x, y); ctx.lineTo(x + w, y); ctx.lineTo(x + w, y + h); ctx.lineTo(x, y + h); ctx.closePath(); }
        i += 6;
        break;
      }
      case LINE: {
        const n = ops[i + 1];
        ctx.moveTo(ops[i + 2], ops[i + 3]);
        for (let k = 1; k < n; k++) ctx.lineTo(ops[i + 2 + 2 * k], ops[i + 3 + 2 * k]);
        i += 2 + 2 * n;
        break;
      }
      default:
        circle(ctx, ops[i + 1], ops[i + 2], ops[i + 3]);
        i += 4;
    }
  }
}

function circle(ctx, x, y, r) { ctx.moveTo(x + r, y); ctx.arc(x, y, r, 0, 2 * Math.PI, false); ctx.closePath(); }

function round(ctx, x, y, w, h, r) {
  const k = r * .45;
  ctx.moveTo(x + r, y); ctx.lineTo(x + w - r, y); ctx.bezierCurveTo(x + w - k, y, x + w, y + k, x + w, y + r);
  ctx.lineTo(x + w, y + h - r); ctx.bezierCurveTo(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
  ctx.lineTo(x + r, y + h); ctx.bezierCurveTo(x + k, y + h, x, y + h - k, x, y + h - r);
  ctx.lineTo(x, y + r); ctx.bezierCurveTo(x, y + k, x + k, y, x + r, y); ctx.closePath();
}

function shape(ctx, p, x, y, s) {
  for (let i = 0; i < p.length;) {
    switch (p[i]) {
      case 0: ctx.moveTo(x + s * p[i + 1], y + s * p[i + 2]); i += 3; break;
      case 1: ctx.lineTo(x + s * p[i + 1], y + s * p[i + 2]); i += 3; break;
      case 2:
        ctx.bezierCurveTo(x + s * p[i + 1], y + s * p[i + 2], x + s * p[i + 3], y + s * p[i + 4], x + s * p[i + 5], y + s * p[i + 6]);
        i += 7; break;
      case 3: ctx.closePath(); i++; break;
      default: circle(ctx, x, y, s * p[i + 1]); i += 2;
    }
  }
}

// styles returns what each style looks like in the page's colours, in the
// order of drawing.
export function styles(root) {
  const css = getComputedStyle(root), v = n => css.getPropertyValue('--' + n).trim();
  const out = {
    grid: {stroke: v('hair'), lineWidth: 1},
    edge: {stroke: v('line'), lineWidth: 1},
    weekend: {fill: v('wash')},
    past: {fill: v('wash')},
    now: {stroke: v('now'), lineWidth: 1.5},
    hatch: {stroke: v('line'), lineWidth: 1},
  };
  const families = ['done', 'plan', 'maybe', 'off', 'past'];
  for (const f of families) {
    out['tint-' + f] = {fill: v(f), opacity: .2};
    out['ghost-' + f] = {stroke: v(f), lineWidth: 1.25, opacity: .75};
  }
  out.zig = {stroke: v('clash'), lineWidth: 1.5};
  out.arrow = {stroke: v('soft'), lineWidth: 1.25};
  for (const f of families) {
    out['fill-' + f] = {fill: v(f)};
    out['line-' + f] = {stroke: v(f), lineWidth: 1.75};
    out['dash-' + f] = {stroke: v(f), lineWidth: 1.75, lineDash: [2.6, 2.2]};
  }
  out.band = {fill: v('paper')};
  out.rule = {stroke: v('line'), lineWidth: 1};
  out.changed = {stroke: v('accent'), lineWidth: 1.5};
  out.hover = {stroke: v('ink'), lineWidth: 1.5};
  out.focus = {stroke: v('focus'), lineWidth: 2.5};
  const font = v('sans');
  out.text = {
    label: {fill: v('ink'), font: `12px ${font}`},
    soft: {fill: v('soft'), font: `12px ${font}`},
    tick: {fill: v('soft'), font: `11px ${font}`},
    head: {fill: v('ink'), font: `600 12px ${font}`},
    count: {fill: v('ink'), font: `600 11px ${font}`},
    now: {fill: v('now'), font: `600 11px ${font}`},
  };
  for (const k in out) if (k !== 'text') out[k].fill ||= 'none';
  out.paper = v('paper');
  out.ink = v('ink');
  return out;
}

// svg prints a pen's drawing as SVG elements.
export function svg(pen, st) {
  let s = '';
  const esc = t => t.replace(/[&<>"]/g, c => '&#' + c.charCodeAt(0) + ';').replace(/[^\t\n\r\x20-\uFFFF]/g, '');
  const num = x => String(Math.round(x * 100) / 100);
  for (const key in st) {
    const ops = pen.ops[key], y = st[key];
    if (!ops || !ops.length) continue;
    let d = '';
    replay({
      moveTo: (x, y) => d += `M${num(x)} ${num(y)}`,
      lineTo: (x, y) => d += `L${num(x)} ${num(y)}`,
      bezierCurveTo: (...a) => d += 'C' + a.map(num).join(' '),
      arc: (x, y, r) => d += `A${num(r)} ${num(r)} 0 1 1 ${num(x - r)} ${num(y)}A${num(r)} ${num(r)} 0 1 1 ${num(x + r)} ${num(y)}`,
      closePath: () => d += 'Z',
    }, ops, pen.glyphs);
    s += `<path d="${d}" fill="${y.fill}"` + (y.stroke ? ` stroke="${y.stroke}" stroke-width="${y.lineWidth}"` : '') +
      (y.lineDash ? ` stroke-dasharray="${y.lineDash.join(' ')}"` : '') + (y.opacity ? ` opacity="${y.opacity}"` : '') + '/>';
  }
  for (const t of pen.texts) {
    const y = st.text[t.style], m = /^(600 )?(\d+)px (.*)$/.exec(y.font);
    s += `<text x="${num(t.x)}" y="${num(t.y + m[2] * .35)}" fill="${y.fill}" font-family="${esc(m[3])}" font-size="${m[2]}"` +
      (m[1] ? ' font-weight="600"' : '') + (t.align === 'center' ? ' text-anchor="middle"' : t.align === 'right' ? ' text-anchor="end"' : '') + `>${esc(t.s)}</text>`;
  }
  return s;
}
