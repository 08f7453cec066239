// The list, which is the document: hiding what the filter leaves out, and the
// table made of it on demand.
import {title, when, NONE, STATUSES, facetOf} from './data.js';

const FIRST = 400; // rows of the table before "more"

export class List {
  constructor(root, data) {
    this.root = root; this.data = data;
    this.list = root.querySelector('.list');
    this.table = this.list.nextElementSibling;
    this.years = [...this.list.children].filter(x => x.matches('.y'));
    this.months = this.years.flatMap(y => [...y.children].filter(x => x.matches('.m')));
    this.empty = [...this.list.children].find(x => x.matches('.none.js'));
    this.month = new Int32Array(data.n); // of each event; months follow each other in the list
    let at = 0;
    this.months.forEach((m, k) => { const n = m.getElementsByTagName('article').length; this.month.fill(k, at, at += n); });
    // What is out of view is not laid out; this is how high it will be, about.
    const heights = new Float64Array(this.months.length).fill(56);
    for (let i = 0; i < data.n; i++) heights[this.month[i]] += 150;
    if (root.classList.contains('big')) this.months.forEach((m, k) => { m.style.containIntrinsicSize = `auto ${heights[k]}px`; });
    this.hidden = new Uint8Array(data.n);
    this.sort = {by: 0, up: true};
  }

  // show hides the events with miss, their months and years.
  show(miss) {
    const {data, months} = this, n = new Int32Array(months.length);
    let shown = 0;
    for (let i = 0; i < data.n; i++) if (!miss[i]) { n[this.month[i]]++; shown++; }
    // A month without events is hidden as a whole: its articles keep their state.
    for (let i = 0; i < data.n; i++) {
      const hide = miss[i] ? 1 : 0;
      if (!n[this.month[i]] || hide === this.hidden[i]) continue;
      data.articles[i].hidden = !!hide;
      this.hidden[i] = hide;
    }
    months.forEach((m, k) => { if (m.hidden !== !n[k]) m.hidden = !n[k]; });
    for (const y of this.years) {
      const none = ![...y.children].some(m => m.matches('.m:not([hidden])'));
      if (y.hidden !== none) y.hidden = none;
    }
    if (this.empty) this.empty.hidden = shown > 0 || !data.n;
    this.miss = miss;
    if (this.view === 'table') this.fill();
    return shown;
  }

  toggle(view) {
    this.view = view;
    this.list.hidden = view === 'table';
    this.table.hidden = view !== 'table';
    if (view === 'table') this.fill();
  }

  fill(limit = FIRST) {
    const {data} = this, rows = [];
    for (let i = 0; i < data.n; i++) if (!this.miss[i]) rows.push(i);
    const cols = [
      ['Date', i => data.from[i] === NONE ? 1e9 : data.from[i], i => when(data, i)],
      ['Event', i => title(data, i), i => this.link(i)],
      ['Status', i => data.status[i], i => STATUSES[data.status[i]]],
      ['Topic', i => this.names('topic', i), null],
      ['Actors', i => this.names('actor', i), null],
      ['Sources', i => -this.count(i), i => String(this.count(i))],
    ];
    const key = cols[this.sort.by][1], dir = this.sort.up ? 1 : -1;
    const keyed = rows.map(i => [key(i), i]);
    keyed.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]) * dir);
    const table = el('table'), head = table.createTHead().insertRow();
    table.createCaption().className = 'vh';
    table.caption.textContent = 'The events shown, sortable';
    cols.forEach(([name], k) => {
      const th = el('th'), b = el('button');
      th.scope = 'col';
      b.type = 'button';
      b.textContent = name;
      b.onclick = () => { this.sort = {by: k, up: this.sort.by === k ? !this.sort.up : true}; this.fill(limit); this.table.querySelectorAll('th button')[k].focus(); };
      if (this.sort.by === k) th.ariaSort = this.sort.up ? 'ascending' : 'descending';
      th.append(b);
      head.append(th);
    });
    const body = table.createTBody();
    for (const [, i] of keyed.slice(0, limit)) {
      const tr = body.insertRow();
      tr.dataset.i = i;
      for (const [, get, cell] of cols) tr.insertCell().append((cell || get)(i));
    }
    const out = [table];
    if (keyed.length > limit) {
      const b = el('button');
      b.type = 'button'; b.className = 'b';
      b.textContent = `Show ${Math.min(2000, keyed.length - limit)} more rows`;
      b.onclick = () => { const y = scrollY; this.fill(limit + 2000); scrollTo(scrollX, y); };
      out.push(b);
    }
    this.table.replaceChildren(...out);
  }

  link(i) {
    const a = el('a');
    a.href = '#e=' + this.data.id(i);
    a.textContent = title(this.data, i);
    return a;
  }
  names(key, i) { return facetOf(this.data, key, i).map(v => this.data.names[key][v]).join(', '); }
  count(i) { return this.data.articles[i].querySelectorAll('q').length; }
}

export function el(name, props, ...kids) {
  const e = Object.assign(document.createElement(name), props || {});
  e.append(...kids);
  return e;
}
