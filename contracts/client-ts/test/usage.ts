// What front ends use of the client. It is compiled and never run: what does not compile here any more breaks their code, too.
// A line is taken out only together with a new major version of the API.
import {
  announceMeeting,
  client,
  connect,
  draftMeeting,
  getMe,
  getMeeting,
  getMeetingView,
  getMyWork,
  getRecommendation,
  listAgendaItems,
  listMeetings,
  listOrganisations,
  listRecommendations,
  MeetingState,
  registerDelegate,
  reviseMeeting,
  type FieldError,
  type Meeting,
  type MeetingKind,
  type MeetingRequest,
  type Problem,
  type Recommendation,
  type Text,
} from '../src/index.js';

connect({ gateway: 'http://localhost:8080', token: () => undefined, language: 'kk' });
connect();

export async function aMeetingsPage(id: string): Promise<string[]> {
  const { data, error, response } = await getMeetingView({ path: { id }, query: { lang: '*' } });
  if (error) {
    return explained(error);
  }
  const etag: string | null = response.headers.get('ETag');
  const said: string[] = [data.meeting.title.text, data.meeting.venue?.text ?? '', data.meeting.startsAt, etag ?? ''];
  for (const item of data.agenda?.items ?? []) {
    said.push(item.number, item.title.text, item.state);
  }
  for (const count of data.attendance?.counts ?? []) {
    said.push(`${count.category} ${count.mode} ${count.present}`);
  }
  for (const decision of data.decisions?.items ?? []) {
    said.push(decision.kind, decision.takenAt);
  }
  for (const recommendation of data.recommendations?.items ?? []) {
    said.push(recommendation.reference ?? '', recommendation.state ?? '');
  }
  return said.concat(data.unavailable, data.hidden);
}

export async function everyMeetingAhead(): Promise<Meeting[]> {
  const meetings: Meeting[] = [];
  let after: string | undefined;
  do {
    const page = await listMeetings({ query: { state: MeetingState.ANNOUNCED, limit: 100, after }, throwOnError: true });
    meetings.push(...page.data.items);
    after = page.data.next ?? undefined;
  } while (after);
  return meetings;
}

export async function aMeetingIsDraftedRevisedAndAnnounced(): Promise<void> {
  const kind: MeetingKind = 'REGULAR';
  const body: MeetingRequest = {
    kind,
    mode: 'HYBRID',
    title: { original: 'en', translations: { en: { text: 'Courts and human rights' } } },
    startsAt: '2030-01-30T04:00:00Z',
    endsAt: '2030-01-30T08:00:00Z',
    timeZone: 'Asia/Almaty',
  };
  const drafted = await draftMeeting({ body });
  const id = drafted.data?.id;
  if (!id) {
    return;
  }
  const read = await getMeeting({ path: { id } });
  const version = read.response?.headers.get('ETag') ?? '';
  const revised = await reviseMeeting({ path: { id }, body, headers: { 'If-Match': version } });
  if (revised.error && revised.response?.status === 412) {
    explained(revised.error);
  }
  await announceMeeting({ path: { id } });
}

export async function whoIAmAndWhatIOwe(): Promise<unknown[]> {
  const me = await getMe();
  const work = await getMyWork();
  return [me.data, work.data];
}

export async function theRegister(addressee: string): Promise<Recommendation[]> {
  const page = await listRecommendations({ query: { addressee, limit: 50 } });
  const first = page.data?.items[0]?.id;
  const one = first ? await getRecommendation({ path: { id: first } }) : undefined;
  const text: Text | undefined = one?.data?.text;
  return text?.fallback === false ? (page.data?.items ?? []) : [];
}

export async function aDelegateIsRegistered(meetingId: string, personId: string, organisationId: string): Promise<string[]> {
  const items = await listAgendaItems({ path: { id: meetingId } });
  const organisations = await listOrganisations({ query: { limit: 100 } });
  const registered = await registerDelegate({ body: { meetingId, personId, organisationId, mode: 'ONLINE' } });
  return registered.error ? explained(registered.error) : [String(items.data), String(organisations.data)];
}

function explained(problem: Problem): string[] {
  const fields: FieldError[] = problem.errors ?? [];
  return [problem.type, problem.title, problem.detail].concat(
    fields.map((field) => `${field.pointer} ${field.code} ${field.detail}`),
  );
}

// an enum may grow: what a front end does not know it shows as it is
const known: Partial<Record<MeetingState, string>> = {
  DRAFT: 'a draft',
  ANNOUNCED: 'announced',
  REGISTRATION_OPEN: 'open for registration',
  REGISTRATION_CLOSED: 'full',
  IN_SESSION: 'sitting',
  SUSPENDED: 'suspended',
  ENDED: 'over',
  CLOSED: 'closed',
  POSTPONED: 'postponed',
  CANCELLED: 'cancelled',
};
export const said = (state: MeetingState): string => known[state] ?? state;

export const anythingElse = (href: string) => client.post({ url: href });
