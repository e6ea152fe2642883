import { existsSync } from 'node:fs';

/** Where a browser is on this machine, or nothing. */
export const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  .find((path) => path && existsSync(path));
export const missing = 'There is no Chromium on this machine; the variable CHROMIUM says where one is.';
