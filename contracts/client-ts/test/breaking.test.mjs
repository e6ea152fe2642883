// A front end that compiles today compiles tomorrow. test/usage.ts stands for the front ends; here it is shown that it does notice.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const here = fileURLToPath(new URL('..', import.meta.url));
const suite = JSON.parse(readFileSync(join(here, '../openapi/suite.json'), 'utf8'));
const used = readFileSync(join(here, 'test/usage.ts'), 'utf8');

// of the operations only those that are used: it is all the same to the compiler, and ten times as fast
for (const path of Object.values(suite.paths)) {
  for (const [method, one] of Object.entries(path)) {
    if (!used.includes(one.operationId)) {
      delete path[method];
    }
  }
}

/** What the compiler says of the front ends' code when the API has changed like this. */
function compiledAfter(change) {
  const folder = mkdtempSync(join(tmpdir(), 'client-'));
  try {
    const document = structuredClone(suite);
    change(document);
    writeFileSync(join(folder, 'suite.json'), JSON.stringify(document));
    for (const part of ['src/index.ts', 'test/usage.ts', 'tsconfig.json', 'tsconfig.build.json', 'package.json']) {
      cpSync(join(here, part), join(folder, part));
    }
    const config = readFileSync(join(here, 'openapi-ts.config.ts'), 'utf8').replace('../openapi/suite.json', './suite.json');
    writeFileSync(join(folder, 'openapi-ts.config.ts'), config);
    symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'));
    execFileSync(join(here, 'node_modules/.bin/openapi-ts'), { cwd: folder, stdio: 'pipe' });
    const tsc = spawnSync(join(here, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json'], { cwd: folder, encoding: 'utf8' });
    return { compiles: tsc.status === 0, says: tsc.stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const schema = (document, name) => document.components.schemas[name];
const operation = (document, id) =>
  Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .find((one) => one.operationId === id);

test('what only grows breaks nothing', () => {
  const { compiles, says } = compiledAfter((document) => {
    schema(document, 'Meeting').properties.colour = { type: 'string' };
    schema(document, 'MeetingState').enum.push('ADJOURNED');
    schema(document, 'MeetingRequest').properties.colour = { type: 'string' };
    operation(document, 'listMeetings').parameters.push({ name: 'colour', in: 'query', schema: { type: 'string' } });
    document.paths['/api/v1/colours'] = { get: { ...structuredClone(operation(document, 'listMeetings')), operationId: 'listColours' } };
  });
  assert.ok(compiles, says);
});

const breaking = {
  'a field that is gone': [(document) => delete schema(document, 'Meeting').properties.venue, /venue/],
  'a field that is another type': [(document) => (schema(document, 'AgendaItem').properties.number = { type: 'integer' }), /usage\.ts/],
  'a field that may be missing now': [(document) => (schema(document, 'Meeting').required = []), /usage\.ts/],
  'an operation under another name': [(document) => (operation(document, 'announceMeeting').operationId = 'proclaimMeeting'), /announceMeeting/],
  'a parameter that has become necessary': [(document) => operation(document, 'announceMeeting').parameters.push({ name: 'reason', in: 'query', required: true, schema: { type: 'string' } }), /usage\.ts/],
  'a field of a body that has become necessary': [(document) => {
    schema(document, 'MeetingRequest').properties.colour = { type: 'string' };
    (schema(document, 'MeetingRequest').required ??= []).push('colour');
  }, /colour/],
  'a value of an enum that is gone': [(document) => (schema(document, 'MeetingState').enum = schema(document, 'MeetingState').enum.filter((value) => value !== 'ANNOUNCED')), /ANNOUNCED/],
  'a schema under another name': [(document) => {
    const text = JSON.stringify(document).replaceAll('schemas/Text"', 'schemas/Wording"');
    Object.assign(document, JSON.parse(text));
    document.components.schemas.Wording = document.components.schemas.Text;
    delete document.components.schemas.Text;
  }, /Text/],
};

for (const [what, [change, named]] of Object.entries(breaking)) {
  test(`${what} is noticed`, () => {
    const { compiles, says } = compiledAfter(change);
    assert.ok(!compiles, 'the front ends still compile');
    assert.match(says, named);
  });
}
