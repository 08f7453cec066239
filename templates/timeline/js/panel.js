// The detail of one event, made from its article in the list.
import {dateOf, facetOf, iso, reason, title, when, NONE} from './data.js';
import {el} from './list.js';

export class Panel {
  // on: {close(), step(delta), filter(key, name), link(i) -> address}
  constructor(root, data, on) {
    this.root = root; this.data = data; this.on = on;
    this.box = [...root.children].find(x => x.matches('.panel'));
    this.i = -1;
  }

  open(i, back) {
    if (this.i < 0) this.back = back || document.activeElement;
    if (this.i >= 0) this.data.articles[this.i].classList.remove('at');
    this.i = i;
    this.data.articles[i].classList.add('at');
    this.box.replaceChildren(this.bar(), el('h2', {textContent: title(this.data, i)}), ...this.body(i));
    this.box.setAttribute('aria-label', 'Event: ' + title(this.data, i));
    this.box.hidden = false;
    this.box.scrollTop = 0;
    this.root.classList.add('has-panel');
  }

  close() {
    if (this.i < 0) return;
    this.data.articles[this.i].classList.remove('at');
    this.i = -1;
    this.box.hidden = true;
    this.box.replaceChildren();
    this.root.classList.remove('has-panel');
    const b = this.back;
    this.back = null;
    if (b && b.isConnected) b.focus({preventScroll: true});
  }

  bar() {
    const b = (text, label, run) => el('button', {type: 'button', className: 'b', textContent: text, ariaLabel: label, onclick: run});
    return el('div', {className: 'top'},
      el('span', {className: 'group'}, b('‹', 'Previous event in the lane', () => this.on.step(-1)), b('›', 'Next event in the lane', () => this.on.step(1))),
      b('Close', 'Close the event', () => this.on.close()));
  }

  body(i) {
    const {data} = this, src = data.articles[i], part = s => [...src.querySelectorAll(s)].map(x => x.cloneNode(true));
    const out = [dateOf(data, i).cloneNode(true)], why = reason(data, i).cloneNode(true);
    out[0].className = 'd';
    why.className = 'w';
    const tags = el('p', {className: 'tags'});
    for (const key of ['topic', 'actor', 'type']) {
      for (const v of facetOf(data, key, i)) {
        const name = data.names[key][v];
        tags.append(el('button', {type: 'button', className: 'chip', textContent: name, title: `Show only ${key} ${name}`, onclick: () => this.on.filter(key, name)}));
      }
    }
    if (tags.children.length) out.push(tags);
    out.push(el('h3', {textContent: 'Why this date'}), why);
    if (data.span[i] === 'd' && !why.querySelector('code')) out.push(el('p', {className: 'small'}, 'EDTF ', el('code', {textContent: iso(data, data.from[i])})));
    const notes = part('.x');
    if (notes.length) out.push(el('h3', {textContent: 'What else is known'}), ...notes);
    out.push(el('h3', {textContent: 'In the sources’ words'}));
    for (const q of part('q')) { this.source(q); out.push(q); }
    const copied = el('span', {className: 'small', role: 'status'});
    const copy = (label, text) => el('button', {type: 'button', className: 'b', textContent: label, onclick: () => clip(text(), copied)});
    out.push(el('h3', {textContent: 'Pass it on'}), el('p', {className: 'tags'}, copy('Copy link', () => this.on.link(i)), copy('Copy citation', () => cite(data, i)), copied));
    return out;
  }

  // source puts the article's own link behind a quote's reference.
  source(q) {
    const a = q.querySelector('a[href]');
    if (!a) return;
    const li = document.getElementById(a.hash.slice(1)), link = li && li.querySelector('a');
    if (!link) return;
    a.href = link.href;
    a.rel = 'noreferrer';
    a.title = link.textContent + ' (opens another tab)';
  }
}

// cite words a citation of the event's first source.
export function cite(data, i) {
  const a = data.articles[i].querySelector('q a[href]');
  const li = a && document.getElementById(a.hash.slice(1)), link = li && li.querySelector('a');
  return [li ? li.textContent.replace(/\s+/g, ' ').trim() : title(data, i), link ? link.href : '', `Event: ${title(data, i)} (${data.from[i] === NONE ? 'no date' : when(data, i)}).`].filter(Boolean).join('. ');
}

async function clip(s, said) {
  try { await navigator.clipboard.writeText(s); said.textContent = 'Copied.'; }
  catch {
    const t = el('textarea', {value: s});
    said.replaceChildren(t);
    t.select();
    if (document.execCommand('copy')) said.textContent = 'Copied.';
  }
}
