// What a browser remembers: preflights (Fetch, CORS-preflight cache) and responses.

const PUT = {method: "PUT"};

// Two calls of one URL, and how many preflights they took.
function twice(name, lines, first, second, pause, change) {
  fact("remembered: " + name, async () => {
    const id = newId();
    const url = scripted(id, {preflight: [ALLOW, CREDENTIALS, methods("PUT, DELETE"),
      headers("x-a, x-b"), ...lines], actual: [ALLOW, CREDENTIALS]});
    await fetch(url, first).catch(() => 0);
    if (pause) await sleep(pause);
    const other = change ? change(url) : url;
    await fetch(other, second).catch(() => 0);
    const calls = [...again(url, first), ...again(other, second, pause)];
    return seenBy(await requests(id), "requests", calls.length === 2 ? calls : []);
  });
}
twice("no age, at once", [], PUT, PUT);
for (const value of ["0", "-1", "-600", "1", "600", "abc", "1.5", "+600", "600s", "600, 600", "",
  "2147483647", "2147483648", "99999999999999999999"]) {
  twice("age " + JSON.stringify(value), [age(value)], PUT, PUT);
}
twice("another listed method", [age("600")], PUT, {method: "DELETE"});
twice("a method that is not listed", [age("600")], PUT, {method: "PATCH"});
twice("a listed header beside", [age("600")], PUT, {method: "PUT", headers: {"X-A": "1"}});
twice("a header that is not listed", [age("600")], PUT, {method: "PUT", headers: {"X-C": "1"}});
twice("another listed header", [age("600")], {headers: {"X-A": "1"}}, {headers: {"X-B": "1"}});
twice("the same header in other letters", [age("600")], {headers: {"X-A": "1"}},
  {headers: {"x-a": "1"}});
twice("first without, then with credentials", [age("600")], {...PUT, credentials: "omit"},
  {...PUT, credentials: "include"});
twice("first with, then without credentials", [age("600")], {...PUT, credentials: "include"},
  {...PUT, credentials: "omit"});
twice("another query", [age("600")], PUT, PUT, 0, (url) => url + "&more=1");
twice("another fragment", [age("600")], PUT, PUT, 0, (url) => url + "#more");
for (const cache of ["no-cache", "no-store", "reload"]) {
  twice("cache mode " + cache, [age("600")], PUT, {...PUT, cache});
}
twice("after six seconds, age 600", [age("600")], PUT, PUT, 6200);
twice("after six seconds, no age", [], PUT, PUT, 6200);
twice("after three seconds, age 2", [age("2")], PUT, PUT, 3000);
fact("remembered: every method by *", async () => {
  const id = newId();
  const url = scripted(id, {preflight: [ALLOW, methods("*"), age("600")]});
  await fetch(url, PUT);
  await fetch(url, {method: "DELETE"});
  return seenBy(await requests(id), "requests",
    [...again(url, PUT), ...again(url, {method: "DELETE"})]);
});
fact("remembered: every header by *", async () => {
  const id = newId();
  const url = scripted(id, {preflight: [ALLOW, headers("*"), age("600")]});
  await fetch(url, {headers: {"X-A": "1"}});
  await fetch(url, {headers: {"X-Z": "1"}});
  return seenBy(await requests(id), "requests",
    [...again(url, {headers: {"X-A": "1"}}), ...again(url, {headers: {"X-Z": "1"}})]);
});
fact("remembered: after the request itself was blocked", async () => {
  const id = newId();
  const url = scripted(id, {preflight: [ALLOW, methods("PUT"), age("600")], actual: []});
  await fetch(url, PUT).catch(() => 0);
  await fetch(url, PUT).catch(() => 0);
  return seenBy(await requests(id), "requests", [...again(url, PUT), ...again(url, PUT)]);
});

// Responses in the browser's cache, which the page of another origin meets.
for (const [name, lines] of Object.entries({
  "with the origin, without Vary": [ALLOW],
  "with the origin and Vary": [ALLOW, "Vary: Origin"],
  "with *": ["Access-Control-Allow-Origin: *"],
})) {
  fact("a cached response " + name + ", read by two sites", async () => {
    const id = newId();
    const url = scripted(id, {actual: [...lines, "Cache-Control: max-age=600"]});
    const first = await fetch(url).then(() => "read", () => "blocked");
    const frame = document.createElement("iframe");
    frame.src = OTHER_API + "/frame?to=" + encodeURIComponent(url);
    document.body.append(frame);
    await sleep(700);
    frame.remove();
    return first + ": " + await requests(id);
  });
  fact("a cached response " + name + ", loaded without CORS before", async () => {
    const id = newId();
    const url = scripted(id, {actual: [...lines.map((line) => line), "Cache-Control: max-age=600"]});
    await fetch(url, {mode: "no-cors"});
    const second = await fetch(url).then(() => "read", () => "blocked");
    return second + ": " + (await arrived(id)).length + " requests";
  });
}
fact("a cached response with *, then with credentials", async () => {
  const id = newId();
  const url = scripted(id,
    {actual: ["Access-Control-Allow-Origin: *", CREDENTIALS, "Cache-Control: max-age=600"]});
  await fetch(url);
  const second = await fetch(url, {credentials: "include"}).then(() => "read", () => "blocked");
  return second;
});

tell();
