// Opens a report in headless Chromium, light and dark, and fails on whatever a reader would stumble over.
// node check.mjs REPORT.html FOLDER [PATH-OF-CHROMIUM]
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [report, folder, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
if (!report || !folder) {
  console.error('usage: node check.mjs REPORT.html FOLDER [PATH-OF-CHROMIUM]');
  process.exit(2);
}
const address = pathToFileURL(resolve(report)).href;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const faults = [];
mkdirSync(folder, { recursive: true });

function check(holds, fault) {
  if (!holds) faults.push(fault);
}

/** Runs a visit in a browser of its own with an empty profile. */
async function visit(options, visitor) {
  const profile = mkdtempSync(join(tmpdir(), 'browser-test-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
    viewport: { width: 1100, height: 900 },
    ...options,
  });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      check(url === address || url.startsWith('data:'), `request: ${url}`);
    });
    await page.goto(address, { waitUntil: 'load' });
    return await visitor(page);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What the page is made of, seen from outside. */
function outline() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const ids = all('[id]').map((element) => element.id);
  return {
    language: document.documentElement.lang,
    title: document.title,
    levels: all('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1])),
    landmarks: ['header', 'nav', 'main', 'footer'].filter((name) => all(name).length !== 1),
    tables: all('table').length,
    withoutCaption: all('table').filter((table) => !table.caption?.textContent.trim()).length,
    withoutScope: all('th:not([scope])').length,
    pictures: all('figure svg').length,
    withoutName: all('figure svg').filter((svg) => !(svg.getAttribute('aria-labelledby') ?? '').split(/\s+/)
      .every((id) => document.getElementById(id)?.textContent.trim())).length,
    scripts: all('script, iframe, object, embed, link, form').length,
    repeated: ids.filter((id, at) => ids.indexOf(id) !== at),
    deadLinks: all('a[href^="#"]').map((link) => link.getAttribute('href').slice(1))
      .filter((id) => !document.getElementById(id)),
    awayLinks: all('a[href]:not([href^="#"])').length,
  };
}

async function structure(page) {
  const seen = await page.evaluate(outline);
  check(seen.language === 'en', `the language is ${seen.language}`);
  check(seen.title !== '', 'no title');
  check(seen.levels.filter((level) => level === 1).length === 1, 'not exactly one heading of the first level');
  seen.levels.forEach((level, at) =>
    check(at === 0 ? level === 1 : level <= seen.levels[at - 1] + 1, `heading ${at + 1} skips a level`));
  check(seen.landmarks.length === 0, `not exactly one ${seen.landmarks}`);
  check(seen.tables > 0, 'no table');
  check(seen.withoutCaption === 0, `${seen.withoutCaption} tables without caption`);
  check(seen.withoutScope === 0, `${seen.withoutScope} header cells without scope`);
  check(seen.pictures > 0, 'no picture');
  check(seen.withoutName === 0, `${seen.withoutName} pictures without a name`);
  check(seen.scripts === 0, `${seen.scripts} elements that a report must not have`);
  check(seen.repeated.length === 0, `identifiers used twice: ${seen.repeated.slice(0, 5)}`);
  check(seen.deadLinks.length === 0, `links that lead nowhere: ${seen.deadLinks.slice(0, 5)}`);
  check(seen.awayLinks === 0, `${seen.awayLinks} links out of the page`);
  return `${seen.levels.length} headings, ${seen.tables} tables, ${seen.pictures} pictures`;
}

/** The first key leads to the skip link, which is then seen and leads to the report. */
async function keyboard(page) {
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  check((await skip.getAttribute('href')) === '#main', 'the first key does not lead to the skip link');
  const box = await skip.boundingBox();
  check(box !== null && box.x >= 0 && box.y >= 0, 'the skip link is not seen when it has the focus');
  await page.keyboard.press('Enter');
  check(await page.evaluate(() => document.activeElement?.id === 'main'), 'the skip link does not lead to the report');
}

/** On a telephone only tables may be wider than the screen, and each in a box of its own. */
async function narrow(page) {
  await page.setViewportSize({ width: 360, height: 740 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  check(width <= 360, `at a width of 360 the page is ${width} wide`);
  await page.screenshot({ path: join(folder, 'narrow.png') });
}

async function accessible(page, scheme) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const fault of violations) {
    const text = `axe, ${scheme}: ${fault.impact} ${fault.id}: ${fault.help} (${fault.nodes.length}, first `
      + `${fault.nodes[0].target})`;
    if (['serious', 'critical'].includes(fault.impact)) faults.push(text);
    else console.log(`note: ${text}`);
  }
  await page.screenshot({ path: join(folder, `${scheme}.png`) });
  await page.locator('figure').first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(folder, `${scheme}-picture.png`) });
}

const contents = await visit({}, async (page) => {
  const found = await structure(page);
  await keyboard(page);
  await page.pdf({ path: join(folder, 'a4.pdf'), preferCSSPageSize: true, printBackground: true });
  await page.screenshot({ path: join(folder, 'whole.png'), fullPage: true });
  await narrow(page);
  return found;
});
for (const colorScheme of ['light', 'dark']) {
  // The policy of the page keeps axe out, which has to run in it; the visit above was under the policy.
  await visit({ colorScheme, bypassCSP: true }, (page) => accessible(page, colorScheme));
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  console.error(`${faults.length} faults in ${report}`);
  process.exit(1);
}
console.log(`${report}: ${contents}, no fault; screenshots in ${folder}`);
