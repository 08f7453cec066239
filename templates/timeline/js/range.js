// The ranges of the presets, as first and last day, all counted from the
// cut-off and never from the reader's clock; and a range in words.
import {date, monthIndex, monthStart, weekday} from './data.js';
import {MONTHS} from './layout.js';

// words says "4 Sep 2025" or "29 Aug – 2 Sep 2025", as the list does.
export function words(data, from, to) {
  const [a, z] = [date(data, from), date(data, to)], part = t => MONTHS[t.getUTCMonth()].slice(0, 3);
  const year = t => ' ' + t.getUTCFullYear(), end = z.getUTCDate() + ' ' + part(z) + year(z);
  if (+a === +z) return end;
  if (year(a) !== year(z)) return `${a.getUTCDate()} ${part(a)}${year(a)} – ${end}`;
  return part(a) === part(z) ? `${a.getUTCDate()}–${end}` : `${a.getUTCDate()} ${part(a)} – ${end}`;
}

export function ranges(data) {
  const {now} = data, out = {};
  if (data.since !== null && data.until !== null && data.since !== undefined && data.until !== undefined) out.issue = [data.since, data.until];
  if (now === null) return out;
  const monday = now - (weekday(data, now) + 6) % 7, m = monthIndex(data, now), q = m - m % 3;
  out.week = [monday, monday + 6];
  out['30'] = [now - 29, now];
  out.quarter = [monthStart(data, q), monthStart(data, q + 3) - 1];
  out.year = [monthStart(data, date(data, now).getUTCFullYear() * 12), monthStart(data, date(data, now).getUTCFullYear() * 12 + 12) - 1];
  out.next = [now + 1, now + 30];
  return out;
}
