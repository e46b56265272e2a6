// What a browser asks before it sends, by method and by header (Fetch, CORS-preflight fetch).

for (const method of ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "QUERY", "get",
  "head", "post", "put", "delete", "options", "patch", "PaTch", "query", "FOO", "foo", "M-SEARCH"]) {
  callFact("method " + method, {method},
    {preflight: [ALLOW, methods("PUT, DELETE, PATCH, OPTIONS, QUERY, FOO, M-SEARCH")]});
}
for (const method of ["TRACE", "trace", "CONNECT", "Track", "PUT,DELETE", "G ET", "", "PÜT"]) {
  callFact(`method ${JSON.stringify(method)} is refused`, {method},
    {preflight: [ALLOW, methods("*")]});
}
callFact("method patch where patch is allowed", {method: "patch"},
  {preflight: [ALLOW, methods("patch")]});
callFact("method PUT where put is allowed", {method: "PUT"}, {preflight: [ALLOW, methods("put")]});

// Names of request headers, with a harmless value.
for (const name of ["Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language",
  "Access-Control-Request-Headers", "Authorization", "Cache-Control", "Connection",
  "Content-Encoding", "Content-Language", "Content-Length", "Content-Type", "Cookie", "Cookie2",
  "DNT", "DPR", "Date", "Device-Memory", "Downlink", "ECT", "Expect", "From", "Host",
  "If-Match", "If-Modified-Since", "If-None-Match", "If-Range", "Idempotency-Key", "Keep-Alive",
  "Last-Event-ID", "Origin", "Pragma", "Prefer", "Proxy-Authorization", "Proxy-X", "RTT", "Range",
  "Referer", "Save-Data", "Sec-CH-UA", "Sec-Fetch-Mode", "Sec-X", "SOAPAction", "TE", "Trailer",
  "Transfer-Encoding", "Upgrade", "User-Agent", "Via", "Viewport-Width", "Width", "X-A",
  "X-CSRF-Token", "X-HTTP-Method", "X-HTTP-Method-Override", "X-Method-Override", "X-Request-ID",
  "X-Requested-By", "X-Requested-With", "X-Tenant", "traceparent", "tracestate", "baggage"]) {
  callFact("header " + name, {headers: {[name]: "1"}}, {preflight: [ALLOW, headers("$NAMES")]});
}
for (const override of ["TRACE", "TRACK", "CONNECT", "PUT", "get, trace"]) {
  callFact("header X-HTTP-Method-Override: " + override,
    {headers: {"X-HTTP-Method-Override": override}}, {preflight: [ALLOW, headers("$NAMES")]});
}
callFact("headers are asked in order, in lower case",
  {method: "PUT", headers: {"X-B": "1", "Content-Type": "application/json", "Accept": "text/xml",
    "X-A": "1", "Authorization": "x"}},
  {preflight: [ALLOW, methods("PUT"), headers("$NAMES")]});

// Values that decide whether a safelisted header stays one (Fetch, CORS-safelisted request-header).
const long = (start, length) => start + "x".repeat(length - start.length);
for (const [name, values] of Object.entries({
  "Content-Type": ["text/plain", "TEXT/PLAIN", "text/plain; charset=utf-8",
    "text/plain;charset=\"utf-8\"", "text/plain;x=a@b", "text/plain;", "text/plain; x",
    "application/x-www-form-urlencoded", "application/x-www-form-urlencoded;charset=UTF-8",
    "multipart/form-data", "multipart/form-data; boundary=x", "application/json", "text/json",
    "text/xml", "text/html", "application/json; text/plain", "text/plain, application/json",
    "application/problem+json", "application/octet-stream", "application/merge-patch+json", "",
    " ", "plain", "text/", "/", "*/*", long("text/plain;x=", 128), long("text/plain;x=", 129)],
  "Accept": ["*/*", "application/json", "text/html;q=0.9", "a\"b", "a(b", "a:b", "a<b", "a?b", "a@b",
    "a[b", "a\\b", "a{b", "a\u007fb", long("a", 128), long("a", 129)],
  "Accept-Language": ["de", "de-DE, en;q=0.5", "*", "de@1", "de_DE", "de/1", "a\"b", "a:b",
    long("a", 128), long("a", 129)],
  "Content-Language": ["de", "de-DE, en", "de_DE", "de/1", "a(b", long("a", 128), long("a", 129)],
  "Range": ["bytes=0-10", "bytes=5-", "bytes=-5", "bytes=0-1,3-4", "bytes=10-5", "bytes= 0-1",
    "items=0-1", "bytes=0-99999999999999999999", "bytes=a-b", "bytes"],
})) {
  for (const value of values) {
    const shown = value.length > 60 ? value.slice(0, 20) + "… of " + value.length : value;
    callFact(`header ${name}: ${JSON.stringify(shown)}`, {headers: {[name]: value}},
      {preflight: [ALLOW, headers("$NAMES")]});
  }
}
const many = Object.fromEntries(
  ["Accept", "Accept-Language", "Content-Language"].map((name) => [name, long("a", 128)]));
callFact("three safelisted headers of 128 bytes", {headers: many},
  {preflight: [ALLOW, headers("$NAMES")]});
callFact("ten safelisted bytes twice", {headers: [["Accept", "text/html"], ["Accept", "text/xml"]]},
  {preflight: [ALLOW, headers("$NAMES")]});
callFact("safelisted lines that together exceed 128 bytes",
  {headers: [["Accept", long("a", 100)], ["Accept", long("b", 100)]]},
  {preflight: [ALLOW, headers("$NAMES")]});

// Bodies that bring a Content-Type with them.
const bodies = {
  "text": "text",
  "parameters": new URLSearchParams({a: 1}),
  "a form": (() => { const form = new FormData(); form.set("a", "1"); return form; })(),
  "bytes": new Uint8Array([1]),
  "a blob without a type": new Blob(["x"]),
  "a blob of plain text": new Blob(["x"], {type: "text/plain"}),
  "a blob of JSON": new Blob(["{}"], {type: "application/json"}),
};
for (const [name, body] of Object.entries(bodies)) {
  callFact("POST of " + name, {method: "POST", body}, {preflight: [ALLOW, headers("$NAMES")]});
}

// Ways around fetch.
fact("sendBeacon of JSON", async () => {
  const id = newId();
  const sent = navigator.sendBeacon(
    scripted(id, {preflight: [ALLOW, CREDENTIALS, headers("content-type")],
      actual: [ALLOW, CREDENTIALS]}),
    new Blob(["{}"], {type: "application/json"}));
  await sleep(400);
  return sent + ": " + await requests(id);
});
fact("sendBeacon of text", async () => {
  const id = newId();
  const sent = navigator.sendBeacon(scripted(id, {}), "text");
  await sleep(400);
  return sent + ": " + await requests(id);
});
fact("an XMLHttpRequest whose upload is watched", () => new Promise((resolve) => {
  const id = newId();
  const request = new XMLHttpRequest();
  request.upload.onprogress = () => {};
  request.onloadend = async () => resolve(request.status + ": " + await requests(id));
  request.open("POST", scripted(id, {}));
  request.send("x");
}));
for (const withCredentials of [false, true]) {
  for (const lines of [["Access-Control-Allow-Origin: *"], [ALLOW], [ALLOW, CREDENTIALS]]) {
    fact(`EventSource, ${withCredentials ? "with" : "without"} credentials: ${lines.join(", ")}`,
      () => new Promise((resolve) => {
        const id = newId();
        const source = new EventSource(
          scripted(id, {actual: [...lines, "Content-Type: text/event-stream"]}),
          {withCredentials});
        const end = async (what) => {
          source.close();
          resolve(what + ": " + await requests(id));
        };
        source.onopen = () => end("opened");
        source.onerror = () => end("blocked");
      }));
  }
}
for (const [name, options] of Object.entries({
  "GET": {}, "POST of JSON": {method: "POST", body: "{}",
    headers: {"Content-Type": "application/json", "X-A": "1"}}, "PUT": {method: "PUT"},
  "HEAD": {method: "HEAD"}})) {
  callFact("no-cors " + name, {...options, mode: "no-cors"}, {actual: []});
}
for (const [name, crossOrigin] of [["without crossorigin", null], ["anonymous", "anonymous"],
  ["use-credentials", "use-credentials"]]) {
  fact("an image " + name, () => new Promise((resolve) => {
    const id = newId();
    const image = new Image();
    if (crossOrigin !== null) image.crossOrigin = crossOrigin;
    const end = async () => resolve(await requests(id));
    image.onload = end;
    image.onerror = end;
    image.src = scripted(id, {actual: [ALLOW, CREDENTIALS]});
  }));
}
callFact("keepalive PUT", {method: "PUT", keepalive: true}, {preflight: [ALLOW, methods("PUT")]});
fact("what a preflight carries", async () => {
  const {id} = await call({method: "PUT", credentials: "include", body: "x",
    headers: {"Authorization": "Bearer x", "X-A": "1"}},
  {preflight: [ALLOW, CREDENTIALS, methods("PUT"), headers("$NAMES")], actual: [ALLOW, CREDENTIALS]});
  const preflight = (await arrived(id)).find((each) => each.isPreflight);
  return ["accept", "authorization", "cookie", "x-a", "content-type", "content-length", "referer",
    "sec-fetch-mode", "access-control-request-private-network"]
    .map((name) => name + "=" + preflight.headers[name]).join(", ");
});

// The page's own server.
for (const method of ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
  callFact("same origin " + method, {method}, {actual: []}, SITE);
}
callFact("same origin, a header that others need permission for", {headers: {"X-A": "1"}},
  {actual: []}, SITE);

tell();
