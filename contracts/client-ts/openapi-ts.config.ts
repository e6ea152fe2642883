import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: '../openapi/suite.json',
  output: { path: 'src/generated', module: { extension: '.js' } },
  logs: { level: 'warn', file: false },
  plugins: [
    '@hey-api/client-fetch',
    // an enum is a type and an object of its values: MeetingState.ANNOUNCED
    { name: '@hey-api/typescript', enums: { enabled: true, mode: 'javascript', case: 'preserve' } },
    // a function per operation, under its operation id
    '@hey-api/sdk',
  ],
});
