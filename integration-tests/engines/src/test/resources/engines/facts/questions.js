// Asks the report's Decision and the engine the same questions, and tells what both said. What
// the page can ask is its own origin's, so that other pages of other origins ask the rest.

// Numbers in an order that looks like chance and is the same in every engine (Park and Miller).
let state = [...self.origin].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 2147483647;
const random = (bound) => {
  state = (state * 48271) % 2147483647;
  return state % bound;
};
const any = (values) => values[random(values.length)];

const METHODS = ["GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
  "put", "patch", "QUERY"];
const PATHS = ["/open", "/open/1", "/open/any-header", "/members", "/members/1", "/members/1;v=2",
  "/internal", "/nowhere"];
const HEADERS = [[], [], [], ["X-Trace"], ["X-Tenant"], ["Authorization"], ["If-Match"],
  ["X-Unknown"], ["Accept: application/json"], ["Accept: a@b"], ["Accept-Language: de_DE"],
  ["Content-Language: de"], ["Range: bytes=0-10"], ["Range: bytes=-5"], ["X-Tenant", "X-Trace"],
  ["Authorization", "X-Trace"], ["X-HTTP-Method-Override: PUT"], ["Sec-X"], ["Cookie"],
  ["User-Agent"], ["DPR"], ["Save-Data: on"]];
const TYPES = ["", "", "text/plain", "text/plain;charset=UTF-8", "text/plain;charset=\"utf-8\"",
  "application/json", "application/x-www-form-urlencoded", "text/plain;x=a@b"];
const QUESTIONS = 360;

function question() {
  const method = any(METHODS);
  const body = !["GET", "HEAD"].includes(method);
  return {origin: self.origin, api: SITE_API, method, path: any(PATHS), headers: any(HEADERS),
    contentType: body ? any(TYPES) : "", credentials: random(3) === 0};
}

// What the engine does: verdict, whether it asked first and for what, whether the call arrived.
async function done(asked, id) {
  const options = {method: asked.method, headers: {},
    credentials: asked.credentials ? "include" : "omit"};
  for (const header of asked.headers) {
    const [name, value] = header.split(": ");
    options.headers[name] = value === undefined ? "1" : value;
  }
  if (!["GET", "HEAD"].includes(asked.method)) {
    // A body without a type of its own.
    options.body = new Blob(["x"]);
    if (asked.contentType) options.headers["Content-Type"] = asked.contentType;
  }
  const url = `${asked.api}${asked.path}?id=${id}`;
  let verdict;
  try {
    await within(6000, fetch(url, options));
    verdict = "allowed";
  } catch (e) {
    verdict = "blocked";
  }
  const requests = await arrived(id);
  const preflight = requests.find((each) => each.isPreflight);
  const asks = preflight && [preflight.headers["access-control-request-method"],
    preflight.headers["access-control-request-headers"] || ""].join(" ");
  return {calls: again(url, options),
    real: `${verdict}, ${asks ? "asks for " + asks.trim() : "does not ask"}, ${
      requests.some((each) => !each.isPreflight) ? "sends" : "does not send"}`};
}

function told(asked) {
  const decision = Decision.decide(MANIFEST, asked);
  const lines = (decision.steps.find((each) => each.title === "Is the server asked first?")
    || {lines: []}).lines;
  const value = (name) => (lines.find((line) => line.startsWith(name + ": ")) || "").slice(
    name.length + 2);
  const asks = decision.preflight
    && [value("Access-Control-Request-Method"), value("Access-Control-Request-Headers")].join(" ");
  return `${decision.verdict}, ${asks ? "asks for " + asks.trim() : "does not ask"}, ${
    decision.sent ? "sends" : "does not send"}`;
}

for (let i = 0; i < QUESTIONS; i++) {
  const asked = question();
  fact(`${self.origin} ${i}`, async () => {
    const {real, calls} = await done(asked, newId());
    return seenBy(`${real} | ${told(asked)}`, "question", calls);
  });
}
tell();
