// Opens reports from files in a headless Chromium: errors, requests, load time, size, accessibility, width, keyboard, paper.
// usage: node report.mjs <chromium> <axe.min.js> <report.html ...> [--shots <folder>]
import assert from "node:assert/strict";
import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Browser } from "./Browser.mjs";

const args = process.argv.slice(2);
const at = args.indexOf("--shots");
const shots = at < 0 ? null : args.splice(at, 2)[1];
const [chromium, axePath, ...files] = args;

const most = { megabytes: 3, seconds: 2 };
const screens = {
  desktop: { width: 1440, height: 900, mobile: false },
  phone: { width: 390, height: 844, mobile: true },
};

const axe = await readFile(axePath, "utf8");
const browser = await Browser.start(chromium);
try {
  for (const file of files) console.log(`report: ${basename(file)}: ${(await check(file)).join(", ")}`);
} finally {
  await browser.stop();
}

async function check(file) {
  const { size } = await stat(file);
  assert.ok(size <= most.megabytes * 1e6, `${file} has ${size} bytes`);
  const told = [`${(size / 1e6).toFixed(2)} MB`];

  // other programs may keep the machine busy: the best of three counts
  const seconds = [];
  for (let i = 0; i < 3 && Math.min(...seconds) > most.seconds / 2; i++) {
    const page = await open(file, screens.desktop);
    seconds.push(page.seconds);
    await page.close();
  }
  const best = Math.min(...seconds);
  assert.ok(best < most.seconds, `loading took ${best.toFixed(2)} s`);
  told.push(`loaded in ${best.toFixed(2)} s`);

  for (const [name, screen] of Object.entries(screens)) {
    const page = await open(file, screen);
    if (name === "desktop") await keyboard(page);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assert.ok(overflow <= 0, `${name}: the page is ${overflow} pixels too wide`);
    if (shots !== null) await shoot(page, file, name, screen);
    await page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true");
    if (shots !== null) await shoot(page, file, `${name}-open`, screen);
    const found = await accessibility(page);
    const serious = found.filter(({ impact }) => impact === "serious" || impact === "critical");
    assert.deepEqual(serious, [], `${name}: axe-core finds serious problems`);
    told.push(`${name}: axe-core ${found.length === 0 ? "finds nothing" : found.map(({ id }) => id).join(" ")}`);
    if (name === "desktop") {
      const { data } = await page.send("Page.printToPDF", { preferCSSPageSize: true, printBackground: true });
      const pdf = Buffer.from(data, "base64");
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      assert.ok(pages > 0, "nothing comes on paper");
      told.push(`${pages} pages of A4`);
      if (shots !== null) await writeFile(join(shots, `${basename(file, ".html")}.pdf`), pdf);
    }
    assert.deepEqual(page.errors, [], `${name}: errors on the console`);
    assert.deepEqual(page.requests, [], `${name}: requests to the network`);
    await page.close();
  }
  return told;
}

async function open(file, screen) {
  const page = await browser.page();
  const url = pathToFileURL(file).href;
  const errors = [];
  const requests = [];
  let loaded;
  const load = new Promise((resolve) => {
    loaded = resolve;
  });
  page.on(({ method, params }) => {
    if (method === "Page.loadEventFired") loaded();
    if (method === "Runtime.exceptionThrown") errors.push(params.exceptionDetails.text);
    if (method === "Runtime.consoleAPICalled" && ["error", "warning", "assert"].includes(params.type))
      errors.push(JSON.stringify(params.args.map(({ description, value }) => description ?? value)));
    if (method === "Log.entryAdded" && ["error", "warning"].includes(params.entry.level))
      errors.push(params.entry.text);
    if (method === "Network.requestWillBeSent" && params.request.url !== url) requests.push(params.request.url);
  });
  const evaluate = async (expression) => {
    const answer = await page.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    assert.equal(answer.exceptionDetails, undefined, JSON.stringify(answer.exceptionDetails));
    return answer.result.value;
  };
  await page.send("Emulation.setDeviceMetricsOverride", { ...screen, deviceScaleFactor: 1 });
  await page.send("Page.navigate", { url });
  await load;
  // the load event itself must have ended before its end can be read
  const seconds = await evaluate(
    "new Promise((done) => { const look = () => { const [{ loadEventEnd }] = performance.getEntriesByType('navigation'); loadEventEnd > 0 ? done(loadEventEnd / 1000) : setTimeout(look, 20) }; look() })",
  );
  return { ...page, evaluate, errors, requests, seconds };
}

async function accessibility(page) {
  // so that the page's own policy is no obstacle, the library comes in as the debugger's script
  await page.evaluate(`${axe};undefined`);
  return page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, count: nodes.length, first: nodes[0].html.slice(0, 200) })))",
  );
}

/** The first key press shows the way past the contents, and whatever scrolls or opens can be reached and opened. */
async function keyboard(page) {
  const press = async (key, code) => {
    for (const type of ["keyDown", "keyUp"])
      await page.send("Input.dispatchKeyEvent", {
        type,
        key,
        code: key,
        windowsVirtualKeyCode: code,
        ...(key === "Enter" ? { text: "\r" } : {}),
      });
  };
  await press("Tab", 9);
  const skip = await page.evaluate(
    "document.activeElement.className + ' ' + (document.activeElement.getBoundingClientRect().left >= 0)",
  );
  assert.equal(skip, "skip true", "the first key press does not show the link to the summary");
  await press("Enter", 13);
  assert.equal(await page.evaluate("location.hash"), "#summary");
  const unreached = await page.evaluate(
    "[...document.querySelectorAll('*')].filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'auto' && e.tabIndex < 0).length",
  );
  assert.equal(unreached, 0, "something scrolls that the keyboard does not reach");
  await page.evaluate("document.querySelector('details summary').focus()");
  await press("Enter", 13);
  assert.equal(await page.evaluate("document.querySelector('details').open"), true, "Enter does not open a part");
  await press("Enter", 13);
  await page.evaluate("scrollTo(0, 0)");
}

async function shoot(page, file, name, { height, width }) {
  const { cssContentSize } = await page.send("Page.getLayoutMetrics");
  const tall = Math.min(cssContentSize.height, 12_000);
  const { data } = await page.send("Page.captureScreenshot", {
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.max(height, tall), scale: 1 },
  });
  await writeFile(join(shots, `${basename(file, ".html")}-${name}.png`), Buffer.from(data, "base64"));
}
