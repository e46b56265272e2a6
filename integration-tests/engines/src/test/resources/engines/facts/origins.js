// Which origin a page has, and which a browser sends for it.

const framed = (name, make) => fact("origin of " + name, async () => {
  const id = newId();
  const url = scripted(id, {});
  const undo = make(url);
  for (let i = 0; i < 20 && (await arrived(id)).length === 0; i++) await sleep(100);
  if (undo) undo();
  const seen = await arrived(id);
  return seen.length === 0 ? "nothing arrived"
    : `sent ${seen[0].headers.origin}, self.origin ${seen[0].self}`;
});
function frame(attributes) {
  const element = document.createElement("iframe");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return () => element.remove();
}
const script = (url) =>
  `fetch(${JSON.stringify(url)} + "&self=" + encodeURIComponent(self.origin)).catch(() => 0)`;
const document_ = (url) => `<!doctype html><script>${script(url)}</` + "script>";
framed("a frame of this page", (url) => frame({src: "/frame?to=" + encodeURIComponent(url)}));
framed("a frame of another site",
  (url) => frame({src: OTHER_API + "/frame?to=" + encodeURIComponent(url)}));
framed("a sandboxed frame",
  (url) => frame({sandbox: "allow-scripts", src: "/frame?to=" + encodeURIComponent(url)}));
framed("a sandboxed frame that keeps its origin", (url) => frame(
  {sandbox: "allow-scripts allow-same-origin", src: "/frame?to=" + encodeURIComponent(url)}));
framed("a srcdoc frame", (url) => frame({srcdoc: document_(url)}));
framed("a sandboxed srcdoc frame",
  (url) => frame({sandbox: "allow-scripts", srcdoc: document_(url)}));
framed("a data: frame",
  (url) => frame({src: "data:text/html," + encodeURIComponent(document_(url))}));
framed("a blob: frame", (url) => frame(
  {src: URL.createObjectURL(new Blob([document_(url)], {type: "text/html"}))}));
framed("a blob: worker", (url) => {
  const worker = new Worker(URL.createObjectURL(new Blob([script(url)])));
  return () => worker.terminate();
});
framed("a data: worker", (url) => {
  const worker = new Worker("data:text/javascript," + encodeURIComponent(script(url)));
  return () => worker.terminate();
});
framed("an about:blank frame", (url) => {
  const undo = frame({src: "about:blank"});
  const inside = document.body.lastElementChild;
  inside.contentWindow.eval(script(url));
  return undo;
});
for (const [name, method] of [["GET", "get"], ["POST", "post"]]) {
  fact(`origin of a form sent by ${name}`, async () => {
    const id = newId();
    const target = document.createElement("iframe");
    target.name = "target" + id;
    const form = document.createElement("form");
    Object.assign(form, {method, action: scripted(id, {}), target: target.name});
    for (const [key, value] of new URL(form.action).searchParams) {
      const input = document.createElement("input");
      Object.assign(input, {name: key, value});
      form.append(input);
    }
    document.body.append(target, form);
    form.submit();
    for (let i = 0; i < 20 && (await arrived(id)).length === 0; i++) await sleep(100);
    target.remove();
    return requests(id);
  });
}
fact("origin of a WebSocket's handshake", async () => {
  const id = newId();
  const socket = new WebSocket(scripted(id, {}).replace("http:", "ws:"));
  await new Promise((resolve) => { socket.onerror = resolve; socket.onopen = resolve; });
  const seen = await arrived(id);
  return seen.length === 0 ? "nothing arrived" : seen[0].headers.origin === self.origin;
});

// How the engine reads a URL (URL standard): the origin that a page at this address would have.
const HOSTS = ["127.1", "0x7f000001", "2130706433", "0177.0.0.1", "127.0.0.1.", "1.2.3.4.5",
  "1.2.3.256", "09.1.1.1", "a.1", "a.0x1", "a.b.08", "1", "256", "4294967295", "4294967296", "1e2",
  "[0:0:0:0:0:0:0:1]", "[::FFFF:127.0.0.1]", "[::ffff:7F00:1]", "[2001:DB8:0:0:1:0:0:1]",
  "[2001:db8:0:1:1:1:1:1]", "[fe80::1%25eth0]", "[::1%eth0]", "[1::2::3]", "[::127.0.0.01]",
  "[::]", "[1:0:0:2:0:0:0:3]", "[::1.2.3.4]", "[v1.a]", "app.example.com.", "app.example.com..",
  ".app.example.com", "a..b", "my_host.example", "-a.example", "a-.example", "a--b.example",
  "ab--c.example", "xn--bcher-kv.example", "xn--a.example", "xn--.example", "xn--a-.example",
  "xn--bcher-kva.example", "XN--BCHER-KVA.example", "xn--0.example", "xn--zn7c.com", "xn--4ca.example",
  "xn--ls8h.la", "xn--fa-hia.de", "bücher.example", "BÜCHER.example", "faß.de", "straße.example",
  "βόλος.example", "💩.la", "☃.net", "a\u200db.example", "م\u200cم.example", "אa.example",
  "aא.example", "1א.example", "א1.example", "ＡＢ.example", "①.example", "a。b", "a\u00adb.example",
  "a%41.example", "a%2eb.example", "a b.example", "a!b.example", "a*b.example", "*.example.com",
  "a'b.example", "a(b).example", "a$b.example", "a&b.example", "a;b.example", "a=b.example",
  "a,b.example", "a+b.example", "a~b.example", "a`b.example", "a{b}.example", "a^b.example",
  "a|b.example", "a<b.example", "a\"b.example", "a\\b.example", "a".repeat(63) + ".example",
  "a".repeat(64) + ".example", ("a".repeat(60) + ".").repeat(4) + "exampl",
  ("a".repeat(60) + ".").repeat(5) + "example", "ä̈.example", "≠.example", "≮.example",
  "a\ufe0fb.example", "・.example", "l·l.example", "ª.example", "foo.0x7f.1", "0x.0x.0",
  "ǆ.example", "İ.example", "ſ.example", "K.example", "ｅxample.com", "a\u2024b", "．example",
  "a\u2060b.example", "\u0378.example", "a..", "..", "."];
const originOf = (url) => {
  try {
    return new URL(url).origin;
  } catch (e) {
    return "no URL";
  }
};
for (const host of HOSTS) {
  const shown = host.replace(/a{20,}/g, (run) => "a*" + run.length);
  fact("URL host " + JSON.stringify(shown), () => originOf(`http://${host}/`)
    .replace(/a{20,}/g, (run) => "a*" + run.length));
}
for (const url of ["HTTPS://App.Example.COM:443", "http://app.example.com:80",
  "http://app.example.com:443", "https://app.example.com:80", "http://app.example.com:",
  "http://app.example.com:08080", "http://app.example.com:0443", "http://app.example.com:65535",
  "http://app.example.com:65536", "http://app.example.com:0", "http://app.example.com:1a",
  "http://deploy@app.example.com", "http://a:b@app.example.com", "http:app.example.com",
  "http:///app.example.com", "http:/app.example.com", "http:\\\\app.example.com", "//app.example.com",
  "file:///x", "data:text/html,x", "blob:http://a.example/1", "ftp://a.example:21",
  "ftp://a.example:2121", "ws://a.example:80", "wss://A.example:443", "capacitor://localhost",
  "ionic://Localhost", "app://.", "app://-", "app://localhost", "tauri://localhost",
  "chrome-extension://ABCDEF", "moz-extension://abc-def", "vscode-webview://a", "about:blank",
  "javascript:1", "HTTP://x", " http://x ", "ht\ntp://x", "http://x?y", "http://x#y"]) {
  fact("URL " + JSON.stringify(url), () => originOf(url));
}

tell();
