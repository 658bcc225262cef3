// Looks at pages in one headless Chromium and writes what it saw as JSON to standard output.
// usage: node look.mjs CHROMIUM JOBS.json; a job is {name, file, pdf} and may name a `shots` folder.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const QUIET = [
  "--disable-background-networking", "--disable-component-update", "--disable-gpu",
  "--disable-quic", "--disable-sync", "--no-first-run", "--no-sandbox",
];
const VIEWS = [1200, 390].flatMap((width) => ["light", "dark"].map((scheme) => [width, scheme]));

function measure() {
  const shown = [...document.querySelectorAll("body *")].filter(
    (each) => !each.closest("svg") && each.checkVisibility(),
  );
  const own = (each) =>
    [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  const sizes = shown.filter(own).map((each) => parseFloat(getComputedStyle(each).fontSize));
  return {
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    smallest: Math.min(...sizes),
    ground: getComputedStyle(document.body).backgroundColor,
    moving: document.getAnimations().filter((each) => each.playState === "running").length,
  };
}

function outline() {
  const texts = (card) =>
    [...card.querySelectorAll("h3, p, li, tbody th")].map((each) =>
      (each.matches("th") ? each.firstChild : each).textContent.trim(),
    );
  // The answers stand beside the questions, so these wrap around each other in the text of a PDF.
  const words = (sheet) =>
    [...sheet.querySelectorAll("h3, tbody th, .then")].map((each) => each.firstChild.textContent.trim());
  return {
    ids: [...document.querySelectorAll("[id]")].map((each) => each.id),
    headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((each) =>
      Number(each.tagName.slice(1)),
    ),
    title: document.title,
    lang: document.documentElement.lang,
    scripts: document.scripts.length,
    cards: [...document.querySelectorAll(".card")].map(texts),
    sheets: [...document.querySelectorAll(".sheet")].map(words),
    pictures: document.querySelectorAll(".card svg[role=img]").length,
  };
}

// In print: every colour that is not grey, and the ground of the page.
function inks() {
  const found = new Set();
  for (const each of document.querySelectorAll("body, body *")) {
    const style = getComputedStyle(each);
    const names = ["color", "backgroundColor", "borderTopColor", "borderLeftColor"];
    if (each.closest("svg")) names.push("fill", "stroke");
    for (const name of names) {
      const [red, green, blue, alpha] = (style[name].match(/[\d.]+/g) ?? []).map(Number);
      if (alpha !== 0 && (red !== green || green !== blue)) found.add(style[name]);
    }
  }
  return { coloured: [...found], ground: getComputedStyle(document.body).backgroundColor };
}

async function show(page, width, colorScheme) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media: "screen", colorScheme, reducedMotion: "reduce" });
}

async function print(page, path) {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const seen = await page.evaluate(inks);
  await page.pdf({ path, preferCSSPageSize: true, tagged: true });
  return seen;
}

// Pictures hold no words but their title, and cards, sheets and sources are each one template:
// axe looks at some of each, as looking at all takes more than a minute.
const ALIKE = [".sheet:nth-child(n+3)", ".card:nth-child(n+7)", ".sources li:nth-child(n+5)"];
async function faults(page) {
  const { violations } = await page.evaluate((exclude) => {
    document.querySelectorAll("svg :is(path, g)").forEach((each) => each.remove());
    return window.axe.run({ exclude }, { resultTypes: ["violations"] });
  }, ALIKE);
  return violations.map(
    (each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).slice(0, 3)}`,
  );
}

async function lookAll(browser, job) {
  const page = await browser.newPage({ reducedMotion: "reduce" });
  const seen = { name: job.name, requests: [], messages: [], views: [] };
  const address = pathToFileURL(job.file).href;
  page.on("request", (each) => seen.requests.push(each.url()));
  page.on("console", (each) => seen.messages.push(each.text()));
  page.on("pageerror", (each) => seen.messages.push(String(each)));
  await page.goto(address);
  Object.assign(seen, await page.evaluate(outline));
  for (const [width, scheme] of VIEWS) {
    await show(page, width, scheme);
    seen.views.push({ width, scheme, ...(await page.evaluate(measure)) });
    if (job.shots) {
      const path = `${job.shots}/${job.name}-${width}-${scheme}.png`;
      await page.screenshot({ path, fullPage: true });
    }
  }
  await page.emulateMedia({ reducedMotion: "no-preference" });
  seen.moving = (await page.evaluate(measure)).moving;
  seen.print = await print(page, job.pdf);
  await page.evaluate(axe);
  for (const view of seen.views) {
    await show(page, view.width, view.scheme);
    view.violations = await faults(page);
  }
  seen.requests = seen.requests.filter((each) => each !== address);
  await page.close();
  return seen;
}

const [executablePath, jobs] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: QUIET });
try {
  const seen = [];
  for (const job of JSON.parse(readFileSync(jobs, "utf8"))) seen.push(await lookAll(browser, job));
  process.stdout.write(JSON.stringify(seen));
} finally {
  await browser.close();
}
