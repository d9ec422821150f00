// Open a book in a reader engine in headless Chromium and go through it: node read.mjs JOURNEY.json
// The journey names engine, book, chromium, modules (a folder with node_modules), steps and pictures; what was seen is printed as JSON.
import { createServer } from "node:http"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { extname, join, normalize } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const journey = JSON.parse(await readFile(process.argv[2], "utf-8"))
const here = fileURLToPath(new URL(".", import.meta.url))
const kinds = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".epub": "application/epub+zip" }
const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname)
  const file = path === "/book.epub" ? journey.book : join(path.startsWith("/node_modules/") ? journey.modules : here, path)
  try {
    const data = await readFile(file)
    response.writeHead(200, { "content-type": kinds[extname(file)] ?? "application/octet-stream" }).end(data)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise(done => server.listen(0, "127.0.0.1", done))
const address = `http://127.0.0.1:${server.address().port}/${journey.engine}.html`

const { default: puppeteer } = await import(pathToFileURL(createRequire(join(journey.modules, "x.js")).resolve("puppeteer-core")))
const browser = await puppeteer.launch({ executablePath: journey.chromium, args: ["--no-sandbox", "--disable-gpu"] })
const faults = []

const opened = async ({ width, height }) => {
  const page = await browser.newPage()
  await page.setViewport({ width, height })
  page.on("pageerror", error => faults.push(String(error)))
  await page.goto(address)
  await page.waitForFunction("window.reader")
  return [page, await page.evaluate(() => reader.open())]
}

const told = {}
try {
  const [page, open] = await opened({ width: 390, height: 844 })
  Object.assign(told, open)
  told.steps = []
  for (const [verb, ...words] of journey.steps) {
    told.steps.push(await page.evaluate((verb, words) => reader[verb](...words), verb, words) ?? null)
  }
  for (const { file, size, night, href } of journey.pictures ?? []) {
    const [other] = await opened(size)
    if (night) await other.evaluate(() => reader.night())
    await other.evaluate(href => reader.go(href), href)
    await new Promise(done => setTimeout(done, 300))
    await other.screenshot({ path: file })
    await other.close()
  }
} finally {
  await browser.close()
  server.close()
}
console.log(JSON.stringify({ ...told, faults }))
