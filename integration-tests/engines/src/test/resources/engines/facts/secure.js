// What an https page may call, and as whom.

for (const target of ["https://api.site.example", "https://api.other.example"]) {
  callFact(`an https page, GET of ${target}`, {}, {}, target);
  callFact(`an https page, PUT of ${target}`, {method: "PUT"},
    {preflight: [ALLOW, methods("PUT")]}, target);
  callFact(`an https page, PUT with credentials of ${target}`,
    {method: "PUT", credentials: "include"},
    {preflight: [ALLOW, CREDENTIALS, methods("PUT")], actual: [ALLOW, CREDENTIALS]}, target);
}
for (const [name, target] of [["another host", "http://api.site.example"],
  ["localhost", API], ["127.0.0.1", API_BY_ADDRESS]]) {
  callFact(`an https page, mixed content: GET of http ${name}`, {}, {}, target);
}
fact("an https page, Origin without the default port", async () => {
  const id = newId();
  await fetch(scripted(id, {}, "https://api.site.example"));
  return (await arrived(id))[0].headers.origin;
});

tell();
