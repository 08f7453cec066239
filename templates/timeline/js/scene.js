// The drawing of the lanes: from a layout and a view to marks, lines and words
// on a pen. The same scene is shown on the canvas, printed and saved.
import {title, weekday} from './data.js';
import {HEAD, PAD, ROW, RADII, BLOCKS, LABELS, LEFT, LOW, RIGHT, SPACE, WITHIN, center, inside, isBar, isPlain, markAt, ticks} from './layout.js';

const LEAST = 64; // room that a cut label must have to say anything
const DISSOLVE = [4, 3, 2.5, 2, 1.5]; // widths of the slices a fading end falls into

// draw puts the view on the pen. view: {w0, w1, width, height, top, at, hot,
// changes, label(text, style) -> width}. Lanes above or below are skipped.
export function draw(pen, data, lay, view) {
  pen.clear();
  const s = {pen, data, lay, view, ppd: lay.ppd, x: day => (day - view.w0) * lay.ppd, gaps: []};
  s.now = data.now === null ? -1e9 : crisp(s.x(data.now + 1));
  grid(s);
  for (const lane of lay.lanes) {
    const y = lane.y - view.top;
    if (y + lane.h < HEAD || y > view.height) continue;
    drawLane(s, lane, y);
  }
  axis(s);
}

function grid(s) {
  const {pen, data, view} = s;
  if (s.ppd >= 14) {
    for (let d = Math.floor(view.w0); d <= view.w1; d++) if (weekday(data, d) % 6 === 0) pen.rect('weekend', s.x(d), HEAD, s.ppd, view.height - HEAD);
  }
  s.ticks = ticks(data, view.w0, view.w1, s.ppd);
  for (const t of s.ticks.lines) pen.line('grid', crisp(s.x(t.day)), HEAD, crisp(s.x(t.day)), view.height);
}

function axis(s) {
  const {pen, view} = s;
  pen.rect('band', 0, 0, view.width, HEAD);
  pen.line('rule', 0, HEAD - .5, view.width, HEAD - .5);
  const {now} = s, seen = now > 0 && now < view.width;
  const side = now > view.width - 60 ? -1 : 1; // of the cut-off's line, for its name
  let free = -1e9;
  for (const t of s.ticks.lines) {
    const x = s.x(t.day) + 4, end = x + t.label.length * 6;
    if (x < free || x < 0 || end > view.width || (seen && end > now - (side < 0 ? 46 : 4) && x < now + (side < 0 ? 4 : 46))) continue;
    pen.text(x, 25, t.label, 'tick');
    free = x + t.label.length * 6.2 + 6;
    pen.line('rule', crisp(x - 4), HEAD - 14, crisp(x - 4), HEAD);
  }
  for (const u of s.ticks.upper) {
    const x = Math.max(s.x(u.from) + 4, 4), end = Math.min(s.x(u.to), view.width) - 4;
    if (end - x > u.label.length * 6.6) pen.text(x, 9, u.label, 'head');
  }
  if (seen) {
    cutOff(s, now);
    pen.line('now', now - 4, HEAD - 5, now, HEAD, now + 4, HEAD - 5);
    pen.text(now + side * 6, HEAD - 9, 'cut-off', 'now', side < 0 ? 'right' : 'left');
  }
}

// cutOff draws the line of the cut-off, which makes way for words.
function cutOff({pen, view, gaps}, x) {
  let y = HEAD;
  for (const cy of [...new Set(gaps)].sort((a, b) => a - b)) {
    if (cy - 9 > y) pen.line('now', x, y, x, cy - 9);
    y = Math.max(y, cy + 9);
  }
  if (view.height > y) pen.line('now', x, y, x, view.height);
}

const crisp = x => Math.round(x) + .5;

function drawLane(s, lane, y) {
  const {pen, view} = s;
  pen.line('edge', 0, crisp(y), view.width, crisp(y));
  const rows = []; // the items of each row, left to right
  for (const it of lane.items) (rows[it.row] ||= []).push(it);
  rows.forEach((items, row) => {
    const cy = y + PAD + (row + .5) * ROW;
    if (cy < HEAD - ROW || cy > view.height + ROW) return;
    drawRow(s, lane, items, cy);
  });
  const base = y + lane.h - PAD + 2;
  for (const b of lane.blocks) drawBlock(s, lane, b, base);
}

function drawRow(s, lane, items, cy) {
  const {view} = s, origin = view.w0 * s.ppd;
  let next = view.width + 600; // where the next item of the row begins, its label included
  for (let k = items.length - 1; k >= 0; k--) {
    const it = items[k];
    if (it.a - origin > view.width + 20) { next = it.a - origin; continue; }
    if (it.z - origin < -20) break;
    next = drawItem(s, lane, it, cy, next, k ? items[k - 1].z - origin : -1e9);
  }
}

function drawItem(s, lane, it, cy, next, prev) {
  const {pen, data, view} = s, i = it.i;
  const family = data.glyphs[data.status[i]].family;
  const r = RADII[data.size[i]];
  const a = s.x(data.from[i]), z = s.x(data.to[i] + 1);
  const bar = it.wide && isBar(data, i, a, z, r), xc = bar ? markAt(data, i, a, z, r) : s.x(center(data, i) + .5);
  let left = xc - r, right = xc + r;
  if (bar) {
    span(s, i, a, z, cy, family);
    left = a; right = z;
  }
  const was = view.changes && data.was[i] || [];
  for (const [f, t] of [...data.moved[i] || [], ...was]) { ghost(s, i, f, t, cy, xc, family); left = Math.min(left, s.x(f)); right = Math.max(right, s.x(t + 1)); }
  for (const [f, t] of data.alts[i] || []) { conflict(s, i, f, t, cy, xc, r); left = Math.min(left, s.x(f)); right = Math.max(right, s.x(t + 1)); }
  const change = view.changes && data.change ? data.change[i] : '.';
  const plain = bar && isPlain(data, i);
  if (!plain) pen.glyph(data.status[i], xc, cy, r, change === 'x' ? 'past' : '');
  if (change === 'n' || change === 'x') { left = Math.min(left, xc - r - 4); right = Math.max(right, xc + r + 4); }
  if (change === 'n') pen.circle('changed', xc, cy, r + 3.5);
  if (change === 'x') pen.line('ghost-off', xc - r - 4, cy, xc + r + 4, cy);
  const focus = view.at && view.at.i === i && view.at.lane === lane.value;
  if (focus) { pen.rect('focus', left - 4, cy - 11, right - left + 8, 22, 5); left -= 3; right += 3; }
  else if (view.hot === i || (view.at && view.at.i === i)) pen.rect('hover', left - 3, cy - 10.5, right - left + 6, 21, 5);
  const t = title(data, i), wanted = view.measure(t), within = bar ? inside(a, z, xc, r, plain, view.width) : null;
  let x0 = left, x1 = right;
  if (within && within.to - within.from > Math.min(WITHIN, wanted)) {
    put(s, within.from, cy, fit(t, within.to - within.from, view.measure));
  } else if (right > 0 && left < view.width) {
    // At the edge of the view a label changes sides where it can.
    const edge = right + 6 + Math.min(wanted, 150) > view.width && next >= view.width;
    const space = left - 6 - Math.max(6, prev + SPACE);
    if (it.side === LEFT ? space >= Math.min(LEAST, wanted) : edge && space >= Math.min(wanted, 150)) {
      // What it takes is what was kept for it, and what leaves the label before it as much.
      const words = fit(t, Math.min(space, Math.max(it.side === LEFT ? it.w : 150, space - LABELS[0])), view.measure);
      x0 = left - 6 - view.measure(words);
      put(s, left - 6, cy, words, 'right');
    } else {
      const most = Math.min(room(s, right, next), it.side === RIGHT && !it.cross && data.now !== null && right <= s.now ? s.now - 10 - right : 1e9);
      if (most >= Math.min(LEAST, wanted)) {
        const words = fit(t, most, view.measure);
        x1 = right + 6 + view.measure(words);
        put(s, right + 6, cy, words);
      }
    }
  }
  pen.hits.push({i, lane: lane.value, x0: Math.min(x0, xc - 11) - 2, x1: Math.max(x1, xc + 11), y0: cy - 12, y1: cy + 12, d: xc});
  return x0;
}

// room is what a label to the right may take: up to the next event or the edge.
const room = (s, right, next) => Math.min(next - SPACE, s.view.width - 6) - right - 6;

// put writes a label and remembers where it crosses the cut-off's line.
function put(s, x, cy, words, align) {
  s.pen.text(x, cy, words, 'label', align);
  const w = s.view.measure(words), x0 = align === 'right' ? x - w : x;
  if (x0 - 3 < s.now && x0 + w + 3 > s.now) s.gaps.push(cy);
}

// fit cuts a title to a width in pixels, between words where that costs little.
export function fit(t, room, width) {
  if (width(t) <= room) return t;
  const letters = [...t];
  let n = Math.max(1, Math.floor(letters.length * (room - 8) / width(t)));
  const cut = n => letters.slice(0, n).join('').trimEnd() + '…';
  while (n > 1 && width(cut(n)) > room) n--;
  const space = letters.lastIndexOf(' ', n);
  return cut(space > n - 8 && space > 12 ? space : n);
}

// span draws a bar: filled for a duration, a bracket for a window; an open or
// approximate end dissolves into slices.
function span(s, i, a, z, cy, family) {
  const {pen, data} = s, f = data.fade[i], kind = data.span[i];
  const lost = Math.min(22, (z - a) / 3);
  const x0 = f & 1 ? a + lost : a, x1 = f & 2 ? z - lost : z;
  if (kind === 'w') {
    pen.rect('tint-' + family, x0, cy - 7, x1 - x0, 14);
    if (!(f & 1)) pen.line('line-' + family, a + 5, cy - 8, a + 1, cy - 8, a + 1, cy + 8, a + 5, cy + 8);
    if (!(f & 2)) pen.line('line-' + family, z - 5, cy - 8, z - 1, cy - 8, z - 1, cy + 8, z - 5, cy + 8);
    if (f & 1) slices(pen, 'tint-' + family, x0, -lost, cy - 7, 14);
    if (f & 2) slices(pen, 'tint-' + family, x1, lost, cy - 7, 14);
    return;
  }
  pen.rect('tint-' + family, x0, cy - 8, x1 - x0, 16, f ? 0 : 3);
  pen.rect('fill-' + family, x0, cy + 6, x1 - x0, 2.5);
  if (f & 1) { slices(pen, 'tint-' + family, x0, -lost, cy - 8, 16); slices(pen, 'fill-' + family, x0, -lost, cy + 6, 2.5); }
  if (f & 2) { slices(pen, 'tint-' + family, x1, lost, cy - 8, 16); slices(pen, 'fill-' + family, x1, lost, cy + 6, 2.5); }
  if (kind === 'o' && !(f & 2)) pen.line('line-' + family, z - 1, cy - 9, z - 1, cy + 9);
  if (kind === 'o' && !(f & 1)) pen.line('line-' + family, a + 1, cy - 9, a + 1, cy + 9);
}

function slices(pen, style, x, length, y, h) {
  const dir = Math.sign(length), unit = Math.abs(length) / 22;
  let at = x + dir * 1.6 * unit;
  for (const w of DISSOLVE) {
    pen.rect(style, dir > 0 ? at : at - w * unit, y, w * unit, h);
    at += dir * (w + 2) * unit;
  }
}

// ghost draws the date an event was moved from, struck, with an arrow.
function ghost(s, i, f, t, cy, xc, family) {
  const {pen} = s, x = s.x((f + t + 1) / 2), dir = xc > x ? 1 : -1;
  pen.circle('ghost-' + family, x, cy, 5);
  pen.line('ghost-' + family, x - 7, cy + 4, x + 7, cy - 4);
  const from = x + dir * 9, to = xc - dir * 12;
  if ((to - from) * dir > 4) pen.line('arrow', from, cy, to, cy, to - dir * 4, cy - 3.5, to, cy, to - dir * 4, cy + 3.5);
}

// conflict draws another source's date, joined to the event's by a zigzag,
// which runs below the marks where they stand too close.
function conflict(s, i, f, t, cy, xc, r) {
  const {pen, data} = s, x = s.x((f + t + 1) / 2), dir = x > xc ? 1 : -1;
  const far = Math.abs(x - xc) > r + 25, y = far ? cy : cy + 9;
  const from = far ? xc + dir * (r + 2) : xc - dir * r, to = far ? x - dir * 7 : x + dir * 5;
  const steps = Math.max(3, Math.round(Math.abs(to - from) / 4.5)), xy = [];
  for (let k = 0; k <= steps; k++) xy.push(from + (to - from) * k / steps, y + (k % 2 ? -2.5 : 2.5));
  pen.line('zig', ...xy);
  pen.glyph(data.status[i], x, cy, 5);
}

function drawBlock(s, lane, b, base) {
  const {pen, view} = s;
  const x0 = s.x(b.from) + .75, x1 = s.x(b.to) - .75;
  if (x1 < 0 || x0 > view.width) return;
  const w = x1 - x0, most = lane.low ? LOW - 10 : BLOCKS - 8;
  const h = Math.max(13, most * Math.sqrt(b.n / lane.most));
  const done = h * b.done / b.n;
  if (done) pen.rect('tint-done', x0, base - done, w, done);
  if (done < h) pen.rect('tint-plan', x0, base - h, w, h - done);
  pen.rect(b.done * 2 >= b.n ? 'fill-done' : 'fill-plan', x0, base - 1.5, w, 1.5);
  pen.text((x0 + x1) / 2, base - 8.5, String(b.n), 'count', 'center');
  if (Math.abs((x0 + x1) / 2 - s.now) < 4 * String(b.n).length + 3) s.gaps.push(base - 8.5);
  const has = view.at && view.at.lane === lane.value && b.events.includes(view.at.i);
  if (has) pen.rect('focus', x0, base - h - 1, w, h + 2, 2);
  pen.hits.push({block: b, lane: lane.value, x0, x1, y0: base - h, y1: base, d: (x0 + x1) / 2});
}
