import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import { chromium } from 'playwright-core';
import { executablePath, missing } from './chromium.mjs';
import { gateway, MEETING } from './gateway.mjs';

const skip = executablePath ? false : missing;
const shots = new URL('shots/', import.meta.url).pathname;
let browser;
let suite;
let page;

before(async () => {
  if (!skip) {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }
});
after(() => browser?.close());
beforeEach(async () => {
  suite?.close();
  await page?.context().close();
  suite = await gateway();
});
after(() => suite?.close());

async function open({ lang = 'en', width = 1280, hash = '' } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: lang });
  page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  await page.goto(`${suite.address}/?meeting=${MEETING}&lang=${lang}&gateway=${suite.address}${hash}`);
  await page.waitForSelector('h1, .missing');
  return page;
}

const reads = () => suite.asked.filter((one) => one.path.includes('/views/')).length;

/** Waits until something is so. */
async function until(what, isSo) {
  for (const end = Date.now() + 10_000; !(await isSo()); await page.waitForTimeout(20)) {
    assert.ok(Date.now() < end, what);
  }
}

test('a meeting is shown with one request', { skip }, async () => {
  await open();
  const shown = await page.innerText('main');

  for (const part of ['International human-rights obligations', 'Closed', 'Monday', '30 January 2023', 'Astana', 'Functions and mechanisms of the Constitutional Court',
    'Ministry', 'in the room: 3', 'HDDP-2023-01-003', "Ensure adequate judicial protection of citizens' rights.", 'Transmitted']) {
    assert.ok(shown.includes(part), `${part} is not in\n${shown}`);
  }
  assert.equal(reads(), 1);
  assert.deepEqual(suite.asked.filter((one) => !one.path.endsWith('/live')).map((one) => one.path), [`/api/v1/views/meetings/${MEETING}`]);
  assert.deepEqual(page.complaints, []);
});

test('a part whose service is away says so, and the rest is there', { skip }, async () => {
  suite.now.unavailable = ['recommendations'];
  await open();

  assert.match(await page.innerText('#recommendations'), /Not available at the moment/);
  assert.match(await page.innerText('#agenda'), /Constitutional Court/);
  assert.match(await page.innerText('h1'), /human-rights/);
});

test('what is not for this reader is not mentioned', { skip }, async () => {
  suite.now.hidden = ['attendance'];
  await open();

  assert.equal(await page.locator('#attendance').count(), 0);
});

test('each language is a button, and what there is in another one says in which', { skip }, async () => {
  await open();
  await page.click('#languages button[lang=kk]');
  await until('it is not Kazakh', async () => (await page.innerText('#agenda h2')) === 'Күн тәртібі');

  assert.equal(await page.getAttribute('html', 'lang'), 'kk');
  assert.match(await page.innerText('#when'), /^2023 жылғы 30 қаңтар, дүйсенбі, 10:00–14:00 GMT\+6/);
  assert.equal(suite.asked.at(-1).headers['accept-language'], 'kk');
  assert.match(await page.innerText('h1'), /\(ағылшын тілінде\)/);
  assert.match(await page.innerText('#agenda li:last-child'), /Азаматтық қоғам өкілдерінің ұсынымдары/);
});

test('a change is shown without being asked for, and what has not changed is not sent again', { skip }, async () => {
  await open();
  await until('nobody listens', () => suite.listeners.size === 1);
  suite.tell();
  await until('it was not read again', () => reads() === 2);
  assert.ok(suite.asked.at(-1).headers['if-none-match']);

  suite.now.state = 'IN_SESSION';
  suite.tell();
  await until('the change is not shown', async () => (await page.innerText('.state >> nth=0')) === 'In session');
});

test('what this reader may do are buttons, and what they may not do now says why', { skip }, async () => {
  suite.now.actions = [
    { operation: 'postponeMeeting', method: 'POST', href: `/api/v1/meetings/${MEETING}/postponement`, allowed: true },
    { operation: 'closeMeeting', method: 'POST', href: `/api/v1/meetings/${MEETING}/closing`, allowed: false, code: 'illegal-transition', reason: 'The meeting is not over yet.' },
    { operation: 'reviseMeeting', method: 'PUT', href: `/api/v1/meetings/${MEETING}`, allowed: true },
  ];
  suite.now.refusal = ({ reason }) => !reason && {
    type: '/problems/invalid', title: 'Not valid', status: 422, errors: [{ pointer: '/reason', code: 'NotNull', detail: 'must say why' }],
  };
  await open({ hash: '#token=a-token' });
  assert.deepEqual(await page.locator('#acts button').allInnerTexts(), ['Postpone', 'Close the record']);
  assert.ok(await page.locator('#acts button >> nth=1').isDisabled());
  assert.match(await page.innerText('#acts'), /The meeting is not over yet/);

  page.on('dialog', (dialog) => dialog.accept('The hall is flooded'));
  await page.click('#acts button >> nth=0');
  await until('it is not postponed', async () => (await page.innerText('.state >> nth=0')) === 'Postponed');
  const act = suite.asked.find((one) => one.method === 'POST');
  assert.equal(act.headers.authorization, 'Bearer a-token');
  assert.equal(act.headers['x-csrf-protection'], '1');
});

test('a refusal says in whole sentences what is wrong', { skip }, async () => {
  suite.now.actions = [{ operation: 'closeMeeting', method: 'POST', href: `/api/v1/meetings/${MEETING}/closing`, allowed: true }];
  suite.now.refusal = () => ({ type: '/problems/illegal-transition', title: 'The state does not allow this', status: 409, detail: 'Somebody else has closed it.' });
  await open();
  await page.click('#acts button');

  await page.waitForSelector('#acts [role=alert]');
  assert.match(await page.innerText('#acts'), /Somebody else has closed it/);
});

test('when nothing answers, the page says so and not that there is no meeting', { skip }, async () => {
  suite.now.away = true;
  await open();

  assert.match(await page.innerText('main'), /A part of the system is away/);
});

for (const lang of ['kk', 'ru', 'en']) {
  for (const width of [1280, 390]) {
    test(`the page fits a screen of ${width} pixels (${lang})`, { skip }, async () => {
      suite.now.unavailable = lang === 'ru' ? ['attendance'] : [];
      suite.now.actions = [
        { operation: 'openMeeting', method: 'POST', href: '/x', allowed: true },
        { operation: 'closeMeeting', method: 'POST', href: '/x', allowed: false, code: 'illegal-transition', reason: 'The meeting must be over before its record is closed.' },
      ];
      await open({ lang, width });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: `${shots}${lang}-${width}.png`, fullPage: true });
    });
  }
}

test('the page is short, and what the API gives has no type of ours', () => {
  const source = readFileSync(new URL('../src/page.ts', import.meta.url), 'utf8');
  const html = readFileSync(new URL('../public/index.html', import.meta.url), 'utf8');

  assert.ok((source + html).split('\n').length < 150);
  assert.doesNotMatch(source, /^\s*(export )?interface |\bas any\b|: any\b/m);
});
