// The mock server answers every operation of the suite with the example that the document shows.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const document = fileURLToPath(new URL('../../openapi/suite.json', import.meta.url));
const suite = JSON.parse(readFileSync(document, 'utf8'));
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
let mock;
let address;

before(async () => {
  const port = await new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
  address = `http://127.0.0.1:${port}`;
  const prism = fileURLToPath(new URL('../node_modules/.bin/prism', import.meta.url));
  mock = spawn(prism, ['mock', document, '--port', String(port), '--host', '127.0.0.1'], { stdio: 'ignore' });
  for (const end = Date.now() + 60_000; ; ) {
    try {
      await fetch(`${address}/api/v1/meetings`);
      break;
    } catch (error) {
      assert.ok(Date.now() < end && mock.exitCode === null, `the mock server does not start: ${error}`);
      await new Promise((ready) => setTimeout(ready, 100));
    }
  }
});

after(() => mock?.kill());

function resolved(part) {
  return part?.$ref ? resolved(part.$ref.slice(2).split('/').reduce((at, name) => at[name], suite)) : part;
}

/** A value that a parameter takes. */
function value(parameter) {
  const schema = resolved(parameter.schema);
  const item = schema.type === 'array' ? resolved(schema.items) : schema;
  return String(item.enum?.[0] ?? item.default ?? item.examples?.[0] ?? (item.format === 'uuid' ? '0198d2e7-0000-7000-8000-000000000001'
    : item.type === 'integer' ? (item.minimum ?? 1) : item.format === 'date-time' ? '2030-01-30T04:00:00Z' : 'text'));
}

function request(path, operation, shared) {
  const url = new URL(path, address);
  const headers = { Authorization: 'Bearer a-token' };
  for (const parameter of [...shared, ...(operation.parameters ?? [])].map(resolved).filter((one) => one.required)) {
    if (parameter.in === 'path') {
      url.pathname = decodeURIComponent(url.pathname).replace(`{${parameter.name}}`, value(parameter));
    } else if (parameter.in === 'query') {
      url.searchParams.append(parameter.name, value(parameter));
    } else if (parameter.in === 'header') {
      headers[parameter.name] = value(parameter);
    }
  }
  const content = resolved(operation.requestBody)?.content ?? {};
  let body;
  if (content['application/json']) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(content['application/json'].example);
  } else if (content['multipart/form-data']) {
    body = new FormData();
    body.append('file', new Blob(['State under review,Recommendation']), 'export.csv');
    body.append('format', 'UPR_INFO_CSV');
  }
  return { url, headers, body };
}

for (const [path, item] of Object.entries(suite.paths)) {
  for (const method of METHODS.filter((one) => item[one])) {
    const operation = item[method];
    test(operation.operationId, async () => {
      const { url, headers, body } = request(path, operation, item.parameters ?? []);
      const answer = await fetch(url, { method: method.toUpperCase(), headers, body });
      const text = await answer.text();

      assert.equal(Math.floor(answer.status / 100), 2, `${method} ${url}: ${answer.status} ${text}`);
      const promised = resolved(operation.responses[answer.status]).content?.['application/json'];
      if (promised) {
        assert.ok(promised.example !== undefined, 'there is no example');
        assert.deepEqual(JSON.parse(text), promised.example);
      }
    });
  }
}
