"use strict";

// One fact is one line: a name, and what was seen. A call by a script is told as
//   "read 200: OPTIONS[PUT; x-a] PUT"
// (whether the script could read the response, and what arrived at the server: a preflight with its
// Access-Control-Request-Method and -Headers, a request with its method). Requests whose Origin is
// not the page's own tell it in parentheses.

const facts = [];
const fact = (name, see) => facts.push({name, see});
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const within = (ms, promise) =>
  Promise.race([promise, sleep(ms).then(() => { throw new Error("no end in " + ms + " ms"); })]);

const RUN = Math.random().toString(36).slice(2, 8);
let calls = 0;
const newId = () => RUN + "-" + ++calls;

const ALLOW = "Access-Control-Allow-Origin: $ORIGIN";
const CREDENTIALS = "Access-Control-Allow-Credentials: true";
const methods = (value) => "Access-Control-Allow-Methods: " + value;
const headers = (value) => "Access-Control-Allow-Headers: " + value;
const expose = (value) => "Access-Control-Expose-Headers: " + value;
const age = (value) => "Access-Control-Max-Age: " + value;

// The URL that makes the server respond so: {preflight: [lines], actual: [lines], preflightStatus,
// actualStatus}.
function scripted(id, script, base) {
  const url = new URL("/call", base || API);
  url.searchParams.set("id", id);
  url.searchParams.set("preflight-headers", (script.preflight || [ALLOW]).join("\n"));
  url.searchParams.set("actual-headers", (script.actual || [ALLOW]).join("\n"));
  if (script.preflightStatus) url.searchParams.set("preflight-status", script.preflightStatus);
  if (script.actualStatus) url.searchParams.set("actual-status", script.actualStatus);
  return url.href;
}

// What arrived under an id: [{method, self, headers: {name: value}}].
async function arrived(id) {
  const text = await (await fetch(SITE + "/arrived?id=" + id)).text();
  return text === "" ? [] : text.split("\n\n").map((request) => {
    const [method, ...lines] = request.split("\n");
    const headers = Object.fromEntries(lines.map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    }));
    return {method, self: headers["-self"], headers,
      isPreflight: method === "OPTIONS" && "access-control-request-method" in headers};
  });
}

function told(request, page) {
  const {origin} = request.headers;
  const from = origin === page ? "" : `(${origin === undefined ? "no origin" : origin})`;
  if (!request.isPreflight) return request.method + from;
  const names = request.headers["access-control-request-headers"];
  return `OPTIONS${from}[${request.headers["access-control-request-method"]}`
    + (names === undefined ? "]" : `; ${names}]`);
}

async function requests(id) {
  return (await arrived(id)).map((each) => told(each, self.origin)).join(" ") || "nothing";
}

// A call as a line, for the algorithm in Java to make it once more; nothing where it has no such mode.
function again(url, options, pause) {
  if (options.mode || options.cache) return [];
  const lines = options.headers instanceof Array ? options.headers
    : Object.entries(options.headers || {});
  let type = null;
  if (options.body && !lines.some(([name]) => name.toLowerCase() === "content-type")) {
    type = new Request(url, options).headers.get("content-type");
  }
  const all = type === null ? lines : [...lines, ["Content-Type", type]];
  return [new URLSearchParams({url, method: options.method === undefined ? "GET" : options.method,
    headers: all.map(([name, value]) => name + ": " + value).join("\n"),
    credentials: options.credentials || "", origin: self.origin, pause: pause || 0}).toString()];
}

// What was seen, and the calls that show it: how they are told ("read", "requests", "names",
// "question"), and their lines.
const seenBy = (text, form, lines) => ({text, calls: lines.length ? [form, ...lines] : []});

// Makes a call and tells it. Options are those of fetch, script what the server does.
async function call(options, script, base) {
  const id = newId();
  const url = scripted(id, script || {}, base);
  let read;
  let response = null;
  try {
    response = await within(6000, fetch(url, options));
    read = "read " + (response.type === "opaque" ? "opaque" : response.status);
  } catch (e) {
    read = e.name === "TypeError" ? "blocked" : e.name + " " + e.message;
  }
  return {id, response, text: read + ": " + await requests(id), calls: again(url, options)};
}

const callFact = (name, options, script, base) => fact(name, async () => {
  const {text, calls} = await call(options, script, base);
  return seenBy(text, "read", calls);
});

// Sees all facts of this page, eight at a time, and goes where the server says.
async function tell() {
  const lines = [];
  const waiting = [...facts];
  const see = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      let seen;
      try {
        seen = await within(20000, Promise.resolve().then(next.see));
      } catch (e) {
        seen = "failed: " + e.name + " " + e.message;
      }
      const {text, calls} = typeof seen === "object" && seen !== null ? seen : seenBy(seen, "", []);
      lines.push([next.name, String(text).replace(/[\t\n]/g, " "), ...calls].join("\t"));
    }
  };
  await Promise.all(Array.from({length: 8}, see));
  const response = await fetch("/results", {method: "POST", body: lines.join("\n")});
  const next = await response.text();
  if (next) location.href = next;
}
