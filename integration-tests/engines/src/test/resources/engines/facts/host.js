// A page at some host, which the proxy serves: what it is called and what it sends.

fact("page at " + document.title + " " + location.href.replace(/\/page.*/, ""), async () => {
  const id = newId();
  await fetch(scripted(id, {})).catch(() => 0);
  return (await arrived(id)).map((each) => each.headers.origin).join(" ") || "nothing arrived";
});

tell();
