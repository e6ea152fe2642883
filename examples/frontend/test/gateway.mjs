// A gateway as far as the page goes: one meeting, the one of 30 January 2023, in three languages, with parts that can be taken away.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const sample = read('../../../local-stack/src/main/resources/org/dialogueplatform/localstack/samples/reference-meeting.json');
const uuid = (n) => `0198d2e7-0000-7000-8000-${String(n).padStart(12, '0')}`;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const category = Object.fromEntries(sample.organisations.map((one) => [one.key, one.organisation.category]));

export const MEETING = uuid(1);

/** A text as one reader gets it. */
function text({ original, translations }, lang) {
  const found = [lang, original].find((code) => translations[code]);
  return { text: translations[found].text, lang: found, fallback: found !== lang, original };
}

function view(lang, { state, unavailable, hidden, actions }) {
  const counts = new Map();
  for (const { organisation, mode } of sample.delegates) {
    const key = `${category[organisation]} ${mode}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const { title, venue, number, kind, mode, startsAt, endsAt, timeZone } = sample.meeting;
  const parts = {
    meeting: {
      id: MEETING, number, year: 2023, kind, mode, state, title: text(title, lang), venue: text(venue, lang), startsAt, endsAt, timeZone,
      startsAtLocal: '2023-01-30T10:00:00+06:00', agendaState: 'ADOPTED', actions,
    },
    agenda: {
      items: sample.agenda.map(({ item }, i) => ({
        id: uuid(10 + i), number: String(i + 1), kind: item.kind, title: text(item.title, lang), rapporteurs: [], visibility: 'COMMON', state: 'CONCLUDED',
      })),
    },
    attendance: {
      meetingId: MEETING, recorded: true, present: sample.delegates.length,
      counts: [...counts].sort().map(([key, present]) => ({ category: key.split(' ')[0], mode: key.split(' ')[1], present })),
    },
    decisions: { items: [] },
    tabled: { items: [] },
    documents: { items: [] },
    recommendations: {
      items: sample.recommendations.map((one, i) => ({
        id: uuid(20 + i), version: 3, reference: `HDDP-2023-01-00${i + 1}`, state: 'TRANSMITTED', text: text(one.text, lang), textVersion: 1,
      })),
    },
  };
  const gone = [...unavailable, ...hidden];
  return { ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, gone.includes(name) ? null : part])), unavailable, hidden };
}

/** Serves the page, too, so that a test needs nothing else. What is in `now` can be changed while it runs. */
export async function gateway() {
  const listeners = new Set();
  const asked = [];
  const now = { state: 'CLOSED', unavailable: [], hidden: [], actions: undefined, refusal: undefined, away: false };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const problem = (body) => response.writeHead(body.status, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(body));
    if (!pathname.startsWith('/api/')) {
      const file = pathname === '/' ? '/index.html' : pathname;
      try {
        const content = readFileSync(new URL(`../public${file}`, import.meta.url));
        response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain' }).end(content);
      } catch {
        response.writeHead(404).end();
      }
      return;
    }
    asked.push({ method: request.method, path: pathname, headers: request.headers });
    if (now.away) {
      problem({ type: '/problems/unavailable', title: 'A part of the system is away', status: 503 });
    } else if (pathname === `/api/v1/meetings/${MEETING}/live`) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('retry: 100\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    } else if (pathname === `/api/v1/views/meetings/${MEETING}`) {
      const body = JSON.stringify(view(request.headers['accept-language'], now));
      const etag = `"${Buffer.from(body).length}-${now.state}"`;
      if (request.headers['if-none-match'] === etag) {
        response.writeHead(304, { ETag: etag }).end();
      } else {
        response.writeHead(200, { 'Content-Type': 'application/json', ETag: etag }).end(body);
      }
    } else if (request.method === 'POST') {
      let body = '';
      request.on('data', (chunk) => (body += chunk)).on('end', () => {
        const refused = now.refusal?.(JSON.parse(body || '{}'));
        if (refused) {
          problem(refused);
        } else {
          now.state = 'POSTPONED';
          response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
        }
      });
    } else {
      problem({ type: '/problems/not-found', title: 'There is no such object, or it is not visible to this actor', status: 404 });
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    now,
    asked,
    listeners,
    address: `http://127.0.0.1:${server.address().port}`,
    tell: () => listeners.forEach((one) => one.write(`event: changed\ndata: {"resource":"/api/v1/meetings/${MEETING}","version":7}\n\n`)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
