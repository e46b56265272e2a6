// Which cookies of other origins, kept when they were visited, a page sends with credentials.

const names = (request) => (request.headers.cookie || "").split("; ")
  .map((cookie) => cookie.split("=")[0]).sort().join(", ") || "none";
const sendsTo = (name, target) => fact(`cookies sent ${name}`, async () => {
  const id = newId();
  const url = scripted(id, {actual: [ALLOW, CREDENTIALS]}, target);
  await within(6000, fetch(url, {credentials: "include"})).catch(() => 0);
  const seen = await arrived(id);
  return seen.length === 0 ? "blocked" : names(seen[0]);
});

if (self.origin === SITE && location.protocol === "http:") {
  sendsTo("from localhost to another port of localhost", API);
  sendsTo("from localhost to 127.0.0.1", API_BY_ADDRESS);
} else {
  for (const target of ["https://api.site.example", "http://api.site.example",
    "https://api.other.example"]) {
    sendsTo(`from ${self.origin} to ${target}`, target);
  }
  fact(`cookies that ${self.origin} lets a third party set`, async () => {
    const cookies = ["lax=1; SameSite=Lax", "none-secure=1; SameSite=None; Secure",
      "partitioned=1; SameSite=None; Secure; Partitioned; Path=/"];
    const target = "https://new.third.example";
    await fetch(scripted(newId(), {actual: [ALLOW, CREDENTIALS,
      ...cookies.map((cookie) => "Set-Cookie: " + cookie)]}, target), {credentials: "include"});
    const id = newId();
    await fetch(scripted(id, {actual: [ALLOW, CREDENTIALS]}, target), {credentials: "include"});
    return names((await arrived(id))[0]);
  });
}

tell();
