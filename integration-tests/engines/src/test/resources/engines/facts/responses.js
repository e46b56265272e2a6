// What a browser makes of a server's response (Fetch, CORS check and CORS-preflight fetch).

const allow = (value) => "Access-Control-Allow-Origin: " + value;
const OTHER = "http://other.example";

const origins = {
  "the page's": self.origin, "*": "*", "null": "null", "none": null, "empty": "",
  "with a slash": self.origin + "/", "in upper case": self.origin.toUpperCase(),
  "of another port": self.origin.replace(/\d+$/, "1"), "without its port": "http://localhost",
  "of another scheme": self.origin.replace("http:", "https:"),
  "in quotes": `"${self.origin}"`, "between blanks": `  ${self.origin}  `,
  "a list with a comma": `${self.origin}, ${OTHER}`, "a list with a blank": `${self.origin} ${OTHER}`,
  "the list \"*, *\"": "*, *", "a pattern": "http://*", "a pattern of ports": "http://localhost:*",
};
for (const [name, value] of Object.entries(origins)) {
  for (const credentials of ["omit", "include"]) {
    callFact(`allowed origin ${name}, ${credentials}`, {credentials},
      {actual: value === null ? [CREDENTIALS] : [allow(value), CREDENTIALS]});
  }
}
for (const [name, lines] of Object.entries({
  "twice the same": [allow(self.origin), allow(self.origin)], "* and the page's": [allow("*"),
    allow(self.origin)], "* twice": [allow("*"), allow("*")]})) {
  callFact("allowed origin " + name, {}, {actual: lines});
}
callFact("* in credentials mode same-origin", {credentials: "same-origin"}, {actual: [allow("*")]});
for (const value of ["true", "TRUE", "True", "true, true", "1", "yes", "false", "", "true "]) {
  callFact(`credentials allowed by ${JSON.stringify(value)}`, {credentials: "include"},
    {actual: [ALLOW, "Access-Control-Allow-Credentials: " + value]});
}
callFact("credentials allowed by nothing", {credentials: "include"}, {});
callFact("credentials allowed twice", {credentials: "include"},
  {actual: [ALLOW, CREDENTIALS, CREDENTIALS]});
for (const actualStatus of [200, 201, 204, 206, 400, 401, 403, 404, 405, 418, 500, 502, 503]) {
  callFact(`status ${actualStatus} with headers`, {}, {actualStatus});
  callFact(`status ${actualStatus} without headers`, {}, {actualStatus, actual: []});
}

// Preflights.
for (const preflightStatus of [200, 201, 202, 204, 205, 206, 299, 300, 301, 302, 303, 304, 307, 308,
  400, 401, 403, 404, 405, 429, 500, 503]) {
  callFact("preflight with status " + preflightStatus, {method: "PUT"},
    {preflightStatus, preflight: [ALLOW, methods("PUT"), "Location: " + API + "/call"]});
}
for (const [name, preflight, credentials] of [
  ["without headers", []], ["without methods", [ALLOW]], ["* as origin", [allow("*"), methods("PUT")]],
  ["* as origin", [allow("*"), CREDENTIALS, methods("PUT")], "include"],
  ["without credentials", [ALLOW, methods("PUT")], "include"],
  ["with credentials", [ALLOW, CREDENTIALS, methods("PUT")], "include"],
  ["with two origins", [ALLOW, ALLOW, methods("PUT")]],
  ["null as origin", [allow("null"), methods("PUT")]],
  ["another origin", [allow(OTHER), methods("PUT")]],
]) {
  callFact(`preflight ${name}${credentials ? ", include" : ""}`, {method: "PUT", credentials},
    {preflight, actual: [ALLOW, CREDENTIALS]});
}
for (const value of ["PUT", "put", "Put", "*", "GET, PUT", "GET,PUT", "GET PUT", "GET;PUT", "\"PUT\"",
  "DELETE,,PUT,", ", PUT", "PUT, A B", "PUT, ü", "DELETE", "", "*, DELETE", "PUT, *"]) {
  for (const credentials of ["omit", "include"]) {
    callFact(`PUT where methods are ${JSON.stringify(value)}, ${credentials}`,
      {method: "PUT", credentials},
      {preflight: [ALLOW, CREDENTIALS, methods(value)], actual: [ALLOW, CREDENTIALS]});
  }
}
callFact("PUT where methods are on two lines", {method: "PUT"},
  {preflight: [ALLOW, methods("DELETE"), methods("PUT")]});
for (const method of ["GET", "HEAD", "POST"]) {
  callFact(`${method} that only DELETE is allowed beside`, {method, headers: {"X-A": "1"}},
    {preflight: [ALLOW, methods("DELETE"), headers("x-a")]});
}
for (const value of ["x-a", "X-A", "*", "x-b, X-A", "x-b,x-a", "x-b x-a", "x-b;x-a", "\"x-a\"",
  "x-b,,x-a,", "x-a, b ad", "x-a, ü", "x-b", "", "*, x-b", "x-a, *", "x-a*", "x-*"]) {
  for (const credentials of ["omit", "include"]) {
    callFact(`X-A where headers are ${JSON.stringify(value)}, ${credentials}`,
      {credentials, headers: {"X-A": "1"}},
      {preflight: [ALLOW, CREDENTIALS, headers(value)], actual: [ALLOW, CREDENTIALS]});
  }
}
callFact("X-A where headers are on two lines", {headers: {"X-A": "1"}},
  {preflight: [ALLOW, headers("x-b"), headers("x-a")]});
for (const credentials of ["omit", "include"]) {
  for (const value of ["*", "authorization", "*, Authorization"]) {
    callFact(`Authorization where headers are ${JSON.stringify(value)}, ${credentials}`,
      {credentials, headers: {"Authorization": "Bearer x"}},
      {preflight: [ALLOW, CREDENTIALS, headers(value)], actual: [ALLOW, CREDENTIALS]});
  }
}
fact("Authorization under * is sent", async () => {
  const {id} = await call({headers: {"Authorization": "Bearer x"}},
    {preflight: [ALLOW, headers("*")]});
  return (await arrived(id)).map((each) => each.headers.authorization || "-").join(" ");
});

// Response headers that a script can read.
const SENT = ["Content-Type: text/plain", "Cache-Control: no-store", "Content-Language: de",
  "Expires: 0", "Last-Modified: Wed, 21 Oct 2015 07:28:00 GMT", "Pragma: x", "ETag: \"1\"",
  "Location: /x", "X-A: 1", "X-B: 1", "Set-Cookie: zz=1", "Authorization: q", "Retry-After: 1",
  "Link: <x>", "Server-Timing: a", "WWW-Authenticate: Bearer", "X-Total-Count: 1",
  "Content-Disposition: inline"];
for (const [name, lines, credentials] of [
  ["nothing", []], ["*", [expose("*")]], ["*", [expose("*"), CREDENTIALS], "include"],
  ["ETAG, x-a", [expose("ETAG, x-a")]], ["two lines", [expose("ETag"), expose("X-A")]],
  ["ETag,,X-A,", [expose("ETag,,X-A,")]], ["X-A, b ad", [expose("X-A, b ad")]],
  ["\"X-A\"", [expose("\"X-A\"")]], ["ETag X-A", [expose("ETag X-A")]],
  ["Set-Cookie, X-A", [expose("Set-Cookie, X-A")]],
  ["*, X-A", [expose("*, X-A"), CREDENTIALS], "include"],
  ["Authorization", [expose("Authorization")]], ["X-*", [expose("X-*")]],
]) {
  fact(`headers to be read where exposed are ${name}${credentials ? ", include" : ""}`, async () => {
    const {response, calls} = await call({credentials}, {actual: [ALLOW, ...lines, ...SENT]});
    return seenBy(response === null ? "blocked" : [...response.headers.keys()].sort().join(","),
      "names", calls);
  });
}
fact("headers to be read where only the preflight exposes them", async () => {
  const {response} = await call({method: "PUT"},
    {preflight: [ALLOW, methods("PUT"), expose("X-A")], actual: [ALLOW, "X-A: 1"]});
  return response.headers.get("x-a");
});
fact("headers to be read from the page's own server", async () => {
  const response = await fetch(scripted(newId(), {actual: ["X-A: 1", "Set-Cookie: a=b"]}, SITE));
  return response.headers.get("x-a") + " " + response.headers.get("set-cookie");
});

// Redirects.
const redirect = (name, options, status, to, base) => fact("redirect " + name, async () => {
  const id = newId();
  const script = {preflight: [ALLOW, CREDENTIALS, methods("PUT, DELETE"),
    headers("x-a, authorization, content-type")], actual: [ALLOW, CREDENTIALS]};
  const first = scripted(id, {...script, actualStatus: status,
    actual: [ALLOW, CREDENTIALS, "Location: " + scripted(id, script, to)]}, base);
  let read;
  try {
    read = "read " + (await fetch(first, options)).status;
  } catch (e) {
    read = "blocked";
  }
  return seenBy(read + ": " + await requests(id), "read", again(first, options));
});
redirect("302 to the same API", {}, 302, API);
redirect("302 to another API", {}, 302, OTHER_API);
redirect("302 back to the page's server", {}, 302, SITE);
redirect("302 from the page's server", {}, 302, API, SITE);
redirect("302 to another API, include", {credentials: "include"}, 302, OTHER_API);
redirect("307 of PUT to the same API", {method: "PUT"}, 307, API);
redirect("307 of PUT to another API", {method: "PUT"}, 307, OTHER_API);
redirect("302 of PUT to the same API", {method: "PUT"}, 302, API);
redirect("303 of PUT to another API", {method: "PUT"}, 303, OTHER_API);
redirect("302 of DELETE to another API", {method: "DELETE"}, 302, OTHER_API);
redirect("302 of X-A to another API", {headers: {"X-A": "1"}}, 302, OTHER_API);
redirect("302 of Authorization to the same API", {headers: {"Authorization": "x"}}, 302, API);
redirect("302 of Authorization to another API", {headers: {"Authorization": "x"}}, 302, OTHER_API);
redirect("302 of Authorization from the page's server", {headers: {"Authorization": "x"}}, 302, API,
  SITE);
redirect("301 of POST to another API", {method: "POST", body: "x"}, 301, OTHER_API);
redirect("308 of POST to another API", {method: "POST", body: "x"}, 308, OTHER_API);
fact("redirect without headers", async () => {
  const id = newId();
  const {text} = await call({}, {actualStatus: 302, actual: ["Location: " + scripted(id, {})]});
  return text + ", then " + await requests(id);
});
fact("redirect to another API that allows the page's origin", async () => {
  const id = newId();
  const to = scripted(id, {actual: [allow(self.origin)]}, OTHER_API);
  const {text} = await call({}, {actualStatus: 302, actual: [ALLOW, "Location: " + to]});
  return text + ", then " + await requests(id);
});

tell();
