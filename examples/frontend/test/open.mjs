// Opens an address as a browser does and prints what a reader sees: node test/open.mjs <address>
import { chromium } from 'playwright-core';
import { executablePath, missing } from './chromium.mjs';

if (!executablePath) {
  console.log(missing);
  process.exit();
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
page.on('pageerror', (error) => console.log(`complaint: ${error}`));
await page.goto(process.argv[2]);
await page.waitForSelector('h1, .missing', { timeout: 30_000 });
console.log(await page.innerText('main'));
await browser.close();
