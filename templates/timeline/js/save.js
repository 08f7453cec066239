// Downloads made in the page, of exactly the events shown.
import {NONE, STATUSES, GRADES, facetOf, iso, reason, title, when} from './data.js';
import {fitTo, layout} from './layout.js';
import {draw} from './scene.js';
import {Pen, svg} from './pen.js';

const SPANS = {d: 'day', u: 'duration', w: 'window', o: 'open', '-': ''};

// record gathers one event as data, its text from the list.
export function record(data, i) {
  const dated = data.from[i] !== NONE, names = k => facetOf(data, k, i).map(v => data.names[k][v]);
  const f = data.fade[i], open = data.span[i] === 'o';
  return {
    id: data.id(i), title: title(data, i), when: when(data, i), edtf: edtf(data, i),
    earliest: dated && !(open && f & 1 && data.to[i] - data.from[i] === 7) ? iso(data, data.from[i]) : null,
    latest: dated && !(open && f & 2 && data.to[i] - data.from[i] === 7) ? iso(data, data.to[i]) : null,
    span: SPANS[data.span[i]] || null, grade: GRADES[data.grade[i]], status: STATUSES[data.status[i]],
    topics: names('topic'), actors: names('actor'), type: names('type')[0] || null, outlets: names('source'),
    quotes: [...data.articles[i].querySelectorAll('q')].map(q => {
      const a = q.querySelector('a'), more = q.querySelector('small'), li = document.getElementById(a.hash.slice(1));
      const link = li && li.querySelector('a'), mark = q.querySelector('mark');
      return {sentence: [...q.childNodes].filter(x => x !== a && x !== more).map(x => x.textContent).join('').trim(), date_text: mark ? mark.textContent : '', source: a.textContent + (more ? more.textContent : ''), url: link ? link.href : null};
    }),
  };
}

// edtf is printed beside the reason, but for a plain day.
function edtf(data, i) {
  const code = reason(data, i).querySelector('code');
  return code ? code.textContent : data.span[i] === 'd' ? iso(data, data.from[i]) : null;
}

export function json(data, shown) {
  return JSON.stringify({format: 'dateline page export', version: '1.0', events: shown.map(i => record(data, i))}, null, 1);
}

// csv guards cells that a spreadsheet would take for a formula.
export function csv(data, shown) {
  const cols = ['id', 'title', 'when', 'edtf', 'earliest', 'latest', 'span', 'grade', 'status', 'topics', 'actors', 'type', 'outlets', 'sources', 'quote'];
  const cell = v => {
    let s = v === null || v === undefined ? '' : Array.isArray(v) ? v.join('; ') : String(v);
    if (/^[=+\-@\t\r]/.test(s)) s = "'" + s;
    return /[",\n\r]/.test(s) ? '"' + s.replaceAll('"', '""') + '"' : s;
  };
  const rows = shown.map(i => {
    const r = record(data, i);
    r.sources = r.quotes.length;
    r.quote = r.quotes.length ? r.quotes[0].sentence : '';
    return cols.map(c => cell(r[c])).join(',');
  });
  return [cols.join(','), ...rows].join('\r\n') + '\r\n';
}

// ics writes dated events as all-day entries, a bound on its known day. What is
// only conditional, possible, proposed, denied, recalled, undated, or some day
// in more than two weeks is a VJOURNAL: it is in the file, not on the calendar.
export function ics(data, shown) {
  const esc = s => s.replace(/[\\;,]/g, c => '\\' + c).replace(/\r?\n/g, '\\n');
  const plain = s => s.replaceAll('-', '');
  const now = data.now === null ? '19700101' : plain(iso(data, data.now));
  const out = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dateline//timeline page//EN'];
  for (const i of shown) {
    const r = record(data, i), off = ['conditional', 'possible', 'proposed', 'negated', 'background'].includes(r.status);
    const day = data.from[i] !== NONE, vague = data.span[i] === 'w' && data.to[i] - data.from[i] > 13;
    const entry = day && !off && !vague ? 'VEVENT' : 'VJOURNAL', bound = data.span[i] === 'o';
    const from = bound && data.fade[i] & 1 ? data.to[i] : data.from[i], to = bound ? from : data.to[i];
    const tentative = ['scheduled', 'expected', 'postponed'].includes(r.status) || r.span === 'window' || r.span === 'open';
    out.push('BEGIN:' + entry, `UID:${r.id}@dateline`, `DTSTAMP:${now}T000000Z`);
    if (day) out.push('DTSTART;VALUE=DATE:' + plain(iso(data, from)));
    if (entry === 'VEVENT') {
      out.push('DTEND;VALUE=DATE:' + plain(iso(data, to + 1)), 'TRANSP:TRANSPARENT');
      out.push('STATUS:' + (r.status === 'cancelled' ? 'CANCELLED' : tentative ? 'TENTATIVE' : 'CONFIRMED'));
    } else out.push('STATUS:DRAFT');
    out.push('SUMMARY:' + esc(r.title), 'DESCRIPTION:' + esc([`${r.when}, ${r.status}`, ...r.quotes.map(q => `${q.sentence} (${q.source})`)].join('\n')));
    if (r.topics.length) out.push('CATEGORIES:' + r.topics.map(esc).join(','));
    out.push('END:' + entry);
  }
  out.push('END:VCALENDAR');
  return out.map(foldLine).join('\r\n') + '\r\n';
}

// foldLine breaks a line at 75 bytes of UTF-8, never inside a letter.
function foldLine(s) {
  let out = '', n = 0;
  for (const c of s) {
    const b = c < '\x80' ? 1 : c < '\u0800' ? 2 : c < '\uD800' || c.length === 1 ? 3 : 4;
    if (n + b > 74) { out += '\r\n '; n = 1; }
    out += c;
    n += b;
  }
  return out;
}

// picture returns the range as one SVG: title, lane names, lanes, all rows.
export function picture(p, w0, w1, width = 1400, heading = '') {
  const {data, chart} = p, left = 190, top = heading ? 44 : 6, st = chart.styles;
  const lay = layout(data, chart.mode, (width - left) / (w1 - w0), chart.miss, new Set());
  fitTo(lay, data, w0, w1, v => p.laneName(v));
  const pen = new Pen(data.glyphs);
  draw(pen, data, lay, {w0, w1, width: width - left, height: lay.height + 2, top: 0, changes: chart.view.changes, measure: t => chart.measure(t)});
  const names = new Pen(data.glyphs);
  if (heading) names.texts.push({x: 12, y: 22, s: heading, style: 'title', align: 'left'});
  for (const l of lay.lanes) {
    const lines = wrap(p.laneName(l.value), 25);
    lines.forEach((words, k) => names.text(12, top + l.y + 16 + 15 * k, words, 'head'));
    names.text(12, top + l.y + 17 + 16 * lines.length, `${l.total} event${l.total === 1 ? '' : 's'}`, 'soft');
    names.line('edge', 0, top + l.y + .5, left, top + l.y + .5);
  }
  const all = {...st, text: {...st.text, title: {fill: st.ink, font: '600 18px ' + st.text.label.font.replace(/^\S+ /, '')}}};
  const h = lay.height + top + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${h}" viewBox="0 0 ${width} ${h}" role="img">` +
    `<rect width="${width}" height="${h}" fill="${st.paper}"/><g transform="translate(${left} ${top})">` + svg(pen, st) + '</g>' +
    `<rect width="${left}" height="${h}" fill="${st.paper}"/>` + svg(names, all) + '</svg>';
}

// wrap breaks a name into at most two lines of about n letters.
function wrap(s, n) {
  if (s.length <= n) return [s];
  const cut = s.lastIndexOf(' ', n), at = cut > n / 3 ? cut : n, rest = s.slice(at).trim();
  return [s.slice(0, at), rest.length > n ? rest.slice(0, n - 1) + '…' : rest];
}

export async function png(svgText) {
  const img = new Image();
  const url = URL.createObjectURL(new Blob([svgText], {type: 'image/svg+xml'}));
  try {
    img.src = url;
    await img.decode();
    const c = document.createElement('canvas'), k = Math.min(2, 16000 / Math.max(img.naturalWidth, img.naturalHeight));
    c.width = img.naturalWidth * k;
    c.height = img.naturalHeight * k;
    const ctx = c.getContext('2d');
    ctx.scale(k, k);
    ctx.drawImage(img, 0, 0);
    return await new Promise(done => c.toBlob(done, 'image/png'));
  } finally { URL.revokeObjectURL(url); }
}

export function offer(name, content, type) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
  const a = document.createElement('a');
  a.href = url;
  a.download = name;
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
