import type { AgendaItemState, MeetingState, OrganisationCategory, ProcedureState } from '@dialogue-platform/client';

// What the API says in codes, in the words of its readers. Texts of meetings and recommendations come in their language by themselves.
interface Words {
  name: string;
  page: { meetings: string; agenda: string; attendance: string; recommendations: string; acts: string; reason: string };
  missing: string;
  unreachable: string;
  none: string;
  other: Record<string, string>;
  meeting: Record<MeetingState, string>;
  item: Record<AgendaItemState, string>;
  recommendation: Record<ProcedureState, string>;
  category: Record<OrganisationCategory, string>;
  mode: Record<string, string>;
  act: Record<string, string>;
  when: (from: Date, to: Date, timeZone: string) => string;
}

const FULL = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
const inWordsOf = (locale: string) => (from: Date, to: Date, timeZone: string) => new Intl.DateTimeFormat(locale, { ...FULL, timeZone }).formatRange(from, to);

// many browsers know no Kazakh names of months and days
const MONTHS = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const DAYS: Record<string, string> = { Mon: 'дүйсенбі', Tue: 'сейсенбі', Wed: 'сәрсенбі', Thu: 'бейсенбі', Fri: 'жұма', Sat: 'сенбі', Sun: 'жексенбі' };

function inKazakh(from: Date, to: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { ...FULL, weekday: 'short', month: 'numeric', timeZone });
  const [begin, end] = [from, to].map((moment) => Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value])));
  const day = (of = begin) => `${of?.year} жылғы ${of?.day} ${MONTHS[Number(of?.month) - 1]}, ${DAYS[of?.weekday ?? '']}`;
  const otherDay = day(end) === day() ? '' : `${day(end)}, `;
  return `${day()}, ${begin?.hour}:${begin?.minute}–${otherDay}${end?.hour}:${end?.minute} ${begin?.timeZoneName}`;
}

export const words: Record<'kk' | 'ru' | 'en', Words> = {
  kk: {
    name: 'Қазақша',
    page: { meetings: 'Отырыстар', agenda: 'Күн тәртібі', attendance: 'Қатысқандар', recommendations: 'Ұсынымдар', acts: 'Әрекеттер', reason: 'Негіздемесі қандай?' },
    missing: 'Қазір қолжетімсіз. Кейінірек қараңыз.',
    unreachable: 'Жүйе қазір жауап бермей тұр. Бір минуттан кейін қайталап көріңіз.',
    none: 'Жоқ.',
    other: { kk: '', ru: 'орыс тілінде', en: 'ағылшын тілінде' },
    meeting: { DRAFT: 'Жоба', ANNOUNCED: 'Жарияланды', REGISTRATION_OPEN: 'Тіркеу жүріп жатыр', REGISTRATION_CLOSED: 'Тіркеу аяқталды', IN_SESSION: 'Отырыс жүріп жатыр', SUSPENDED: 'Үзіліс', ENDED: 'Аяқталды', CLOSED: 'Жабылды', POSTPONED: 'Кейінге қалдырылды', CANCELLED: 'Өтпейді' },
    item: { PENDING: 'Күтілуде', TAKEN_UP: 'Қаралуда', CONCLUDED: 'Қаралды' },
    recommendation: { DRAFT: 'Жоба', SUBMITTED: 'Берілді', UNDER_REVIEW: 'Қаралуда', RETURNED: 'Қайтарылды', TABLED: 'Отырысқа ұсынылды', ADOPTED: 'Қабылданды', TRANSMITTED: 'Жіберілді', CLOSED: 'Жабылды', REOPENED: 'Қайта ашылды', WITHDRAWN: 'Кері алынды', NOT_ADOPTED: 'Қабылданбады', MERGED: 'Біріктірілді', SPLIT: 'Бөлінді' },
    category: { PARLIAMENT: 'Парламент', PRESIDENTIAL_BODY: 'Президент жанындағы орган', COURT: 'Сот', CONSTITUTIONAL_COURT: 'Конституциялық Сот', NHRI_OMBUDSMAN: 'Омбудсман', MINISTRY: 'Министрлік', OTHER_STATE_BODY: 'Өзге мемлекеттік орган', NGO: 'Үкіметтік емес ұйым', ACADEMIA: 'Ғылым және білім', IGO: 'Халықаралық ұйым', DIPLOMATIC_MISSION: 'Дипломатиялық өкілдік', DONOR: 'Донор', MEDIA: 'БАҚ' },
    mode: { ROOM: 'залда', ONLINE: 'онлайн' },
    act: { announceMeeting: 'Жариялау', openMeetingRegistration: 'Тіркеуді бастау', closeMeetingRegistration: 'Тіркеуді аяқтау', openMeeting: 'Отырысты ашу', suspendMeeting: 'Үзіліс жариялау', resumeMeeting: 'Жалғастыру', endMeeting: 'Отырысты аяқтау', closeMeeting: 'Хаттаманы жабу', postponeMeeting: 'Кейінге қалдыру', cancelMeeting: 'Отырыстан бас тарту' },
    when: inKazakh,
  },
  ru: {
    name: 'Русский',
    page: { meetings: 'Заседания', agenda: 'Повестка дня', attendance: 'Участники', recommendations: 'Рекомендации', acts: 'Действия', reason: 'Каково основание?' },
    missing: 'Сейчас недоступно. Загляните позже.',
    unreachable: 'Система сейчас не отвечает. Попробуйте через минуту.',
    none: 'Нет.',
    other: { kk: 'на казахском языке', ru: '', en: 'на английском языке' },
    meeting: { DRAFT: 'Проект', ANNOUNCED: 'Объявлено', REGISTRATION_OPEN: 'Идёт регистрация', REGISTRATION_CLOSED: 'Регистрация закрыта', IN_SESSION: 'Идёт заседание', SUSPENDED: 'Перерыв', ENDED: 'Завершено', CLOSED: 'Закрыто', POSTPONED: 'Отложено', CANCELLED: 'Отменено' },
    item: { PENDING: 'Ожидает', TAKEN_UP: 'Рассматривается', CONCLUDED: 'Рассмотрен' },
    recommendation: { DRAFT: 'Проект', SUBMITTED: 'Подана', UNDER_REVIEW: 'На рассмотрении', RETURNED: 'Возвращена', TABLED: 'Внесена', ADOPTED: 'Принята', TRANSMITTED: 'Направлена', CLOSED: 'Закрыта', REOPENED: 'Открыта вновь', WITHDRAWN: 'Отозвана', NOT_ADOPTED: 'Не принята', MERGED: 'Объединена', SPLIT: 'Разделена' },
    category: { PARLIAMENT: 'Парламент', PRESIDENTIAL_BODY: 'Орган при Президенте', COURT: 'Суд', CONSTITUTIONAL_COURT: 'Конституционный Суд', NHRI_OMBUDSMAN: 'Омбудсман', MINISTRY: 'Министерство', OTHER_STATE_BODY: 'Иной государственный орган', NGO: 'Неправительственная организация', ACADEMIA: 'Наука и образование', IGO: 'Международная организация', DIPLOMATIC_MISSION: 'Дипломатическое представительство', DONOR: 'Донор', MEDIA: 'СМИ' },
    mode: { ROOM: 'в зале', ONLINE: 'онлайн' },
    act: { announceMeeting: 'Объявить', openMeetingRegistration: 'Открыть регистрацию', closeMeetingRegistration: 'Закрыть регистрацию', openMeeting: 'Открыть заседание', suspendMeeting: 'Объявить перерыв', resumeMeeting: 'Продолжить', endMeeting: 'Завершить заседание', closeMeeting: 'Закрыть протокол', postponeMeeting: 'Отложить', cancelMeeting: 'Отменить заседание' },
    when: inWordsOf('ru'),
  },
  en: {
    name: 'English',
    page: { meetings: 'Meetings', agenda: 'Agenda', attendance: 'Attendance', recommendations: 'Recommendations', acts: 'What you can do', reason: 'For what reason?' },
    missing: 'Not available at the moment. Please look again later.',
    unreachable: 'The system does not answer at the moment. Please try again in a minute.',
    none: 'None.',
    other: { kk: 'in Kazakh', ru: 'in Russian', en: '' },
    meeting: { DRAFT: 'Draft', ANNOUNCED: 'Announced', REGISTRATION_OPEN: 'Registration is open', REGISTRATION_CLOSED: 'Registration is closed', IN_SESSION: 'In session', SUSPENDED: 'Suspended', ENDED: 'Over', CLOSED: 'Closed', POSTPONED: 'Postponed', CANCELLED: 'Cancelled' },
    item: { PENDING: 'To come', TAKEN_UP: 'Being dealt with', CONCLUDED: 'Concluded' },
    recommendation: { DRAFT: 'Draft', SUBMITTED: 'Submitted', UNDER_REVIEW: 'Under review', RETURNED: 'Returned', TABLED: 'Tabled', ADOPTED: 'Adopted', TRANSMITTED: 'Transmitted', CLOSED: 'Closed', REOPENED: 'Reopened', WITHDRAWN: 'Withdrawn', NOT_ADOPTED: 'Not adopted', MERGED: 'Merged', SPLIT: 'Split' },
    category: { PARLIAMENT: 'Parliament', PRESIDENTIAL_BODY: 'Body under the President', COURT: 'Court', CONSTITUTIONAL_COURT: 'Constitutional Court', NHRI_OMBUDSMAN: 'Ombudsman', MINISTRY: 'Ministry', OTHER_STATE_BODY: 'Other state body', NGO: 'Non-governmental organisation', ACADEMIA: 'Academia', IGO: 'International organisation', DIPLOMATIC_MISSION: 'Diplomatic mission', DONOR: 'Donor', MEDIA: 'Media' },
    mode: { ROOM: 'in the room', ONLINE: 'online' },
    act: { announceMeeting: 'Announce', openMeetingRegistration: 'Open registration', closeMeetingRegistration: 'Close registration', openMeeting: 'Open the meeting', suspendMeeting: 'Suspend', resumeMeeting: 'Resume', endMeeting: 'End the meeting', closeMeeting: 'Close the record', postponeMeeting: 'Postpone', cancelMeeting: 'Cancel the meeting' },
    when: inWordsOf('en-GB'),
  },
};
