// A meeting's page: one request, no type of our own, and no rule of the meeting's repeated here.
import { client, connect, getMeetingView, listMeetings, type Problem, type Text } from '@dialogue-platform/client';
import { words } from './words.js';

type Tongue = keyof typeof words;
const asked = new URLSearchParams(location.search);
const id = asked.get('meeting');
const gateway = asked.get('gateway') ?? 'http://localhost:8080';
// for trying out: what stands after # is sent to nobody
const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined;
const page = document.getElementById('page')!;
const isTongue = (code: string | null): code is Tongue => code !== null && code in words;
let tongue: Tongue = [asked.get('lang'), ...navigator.languages.map((one) => one.slice(0, 2))].find(isTongue) ?? 'en';
let etag: string | undefined;

function element(tag: string, attributes: Record<string, string> = {}, ...children: (Node | string | undefined)[]): HTMLElement {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A text in the best language there is; says which one where it is not the reader's. */
function text(of: Text | undefined, tag = 'span'): HTMLElement {
  const made = element(tag, of ? { lang: of.lang } : {}, of?.text);
  if (of?.fallback) {
    made.append(element('small', { class: 'quiet', lang: tongue }, ` (${words[tongue].other[of.lang]})`));
  }
  return made;
}

const row = (first: string, second: Node | string, third: string, state = false) =>
  element('li', {}, element('span', { class: 'quiet' }, first), element('span', {}, second),
    element('span', { class: state ? 'state' : '' }, third));

function trouble(problem: Partial<Problem> | undefined): HTMLElement {
  return element('p', { class: 'missing', role: 'alert' }, problem?.detail ?? problem?.title ?? words[tongue].unreachable);
}

async function show(again = false): Promise<void> {
  const said = words[tongue];
  document.documentElement.lang = tongue;
  connect({ gateway, token, language: tongue });
  if (!id) {
    return list();
  }
  const { data: view, error, response } = await getMeetingView({ path: { id }, headers: again ? { 'If-None-Match': etag } : {} });
  if (response?.status === 304) {
    return;
  }
  if (!view) {
    page.querySelector('.missing[role=alert]')?.remove();
    page.prepend(trouble(error));
    return;
  }
  etag = response?.headers.get('ETag') ?? undefined;
  const { meeting } = view;

  /** A part whose service is away says so; one that is not for this reader is not there. */
  const part = (name: 'agenda' | 'attendance' | 'recommendations', rows: HTMLElement[] | null | undefined) =>
    view.hidden.includes(name)
      ? undefined
      : element('section', { id: name }, element('h2', {}, said.page[name]),
          view.unavailable.includes(name) || !rows ? element('p', { class: 'missing' }, said.missing)
            : rows.length ? element('ul', { class: 'list' }, ...rows) : element('p', { class: 'quiet' }, said.none));

  const categories = Map.groupBy(view.attendance?.counts ?? [], (count) => count.category);
  const acts = (meeting.actions ?? []).filter((action) => said.act[action.operation]);
  document.title = meeting.title.text;
  page.replaceChildren(...[
    text(meeting.title, 'h1'),
    element('p', {}, element('span', { class: 'state' }, said.meeting[meeting.state]), ' ', meeting.stateReason),
    element('p', { id: 'when' }, said.when(new Date(meeting.startsAt), new Date(meeting.endsAt), meeting.timeZone)),
    meeting.venue && text(meeting.venue, 'p'),
    acts.length ? element('section', { id: 'acts' }, element('h2', {}, said.page.acts), ...acts.map((action) => {
      const button = element('button', action.allowed ? {} : { disabled: '' }, said.act[action.operation]);
      button.onclick = () => act(action.method, action.href);
      return element('div', { class: 'act' }, button, action.allowed ? '' : element('p', { class: 'quiet' }, action.reason));
    })) : undefined,
    part('agenda', view.agenda?.items.map((item) => row(item.number, text(item.title), said.item[item.state]))),
    part('attendance', view.attendance && [...categories].map(([category, counts]) => row(
      String(counts.reduce((sum, count) => sum + count.present, 0)), said.category[category as keyof typeof said.category] ?? category,
      counts.map((count) => `${said.mode[count.mode] ?? count.mode}: ${count.present}`).join(', ')))),
    part('recommendations', view.recommendations?.items.map((one) =>
      row(one.reference ?? '', text(one.text), one.state ? said.recommendation[one.state] : '', true))),
  ].filter((child) => child !== undefined));
}

/** Does what a button says, asks for a reason where one is wanted, and shows why it cannot be done. */
async function act(method: string, href: string, reason?: string): Promise<void> {
  const { error } = await client.request<unknown, { default: Problem }>({ method: method as 'POST', url: href, body: { reason }, headers: { 'Content-Type': 'application/json' } });
  if (error && !reason && error.errors?.some((field) => field.pointer === '/reason')) {
    const given = prompt(words[tongue].page.reason);
    return given ? act(method, href, given) : undefined;
  }
  await show();
  if (error) {
    page.querySelector('#acts')?.prepend(trouble(error));
  }
}

/** Without a meeting in the address: which ones there are. */
async function list(): Promise<void> {
  const { data, error } = await listMeetings();
  page.replaceChildren(element('h1', {}, words[tongue].page.meetings), error ? trouble(error) : element('ul', {},
    ...(data?.items ?? []).map((meeting) => element('li', {}, element('a', { href: `?meeting=${meeting.id}&lang=${tongue}${location.hash}` }, text(meeting.title))))));
}

/** Reads again whenever something has changed. The stream ends now and then; what happened meanwhile is read, too. */
async function follow(): Promise<never> {
  for (;;) {
    const { stream } = await client.sse.get({ url: '/api/v1/meetings/{id}/live', path: { id } });
    for await (const _ of stream) {
      await show(true);
    }
    await new Promise((ready) => setTimeout(ready, 3_000));
    await show(true);
  }
}

document.getElementById('languages')!.append(...(Object.keys(words) as Tongue[]).map((code) => {
  const button = element('button', { lang: code, 'aria-pressed': String(code === tongue) }, words[code].name);
  button.onclick = () => {
    tongue = code;
    document.querySelectorAll('#languages button').forEach((one) => one.setAttribute('aria-pressed', String(one === button)));
    void show();
  };
  return button;
}));
await show();
if (id) {
  void follow();
}
