// Writes hosts.tsv: hosts, and what a browser's URL parser (here Node's, which is Ada) makes of them.
// Run from the module's directory: node src/test/node/hosts.mjs > src/test/resources/dev/preflight/cors/policy/hosts.tsv
let seed = 20261122;
const random = (n) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 4294967296) * n);
};
const pick = (list) => list[random(list.length)];
const many = (max, make) => Array.from({ length: 1 + random(max) }, make).join("");
const ascii = "abcxyz0189-_".split("");
const letters = [..."äßςéøñřσжяあ例한ไع💩🦄☃ａＡ①ﬁꭰᏸªº٣"];
const number = () => pick([() => random(300), () => "0x" + random(70000).toString(16), () => "0" + random(300).toString(8), () => random(5e9), () => "0", () => "08", () => ""])();
const label = () =>
  pick([
    () => many(10, () => pick(ascii)),
    () => many(6, () => pick([...ascii, ...letters])),
    () => "xn--" + many(9, () => pick(ascii)),
    () => new URL("https://" + many(4, () => pick(letters.slice(0, 18))) + "a.x").hostname.slice(0, -2),
    () => pick(["a--b", "ab--cd", "-a", "a-", "_", "xn--", "localhost", "com", "1e9"]),
  ])();
const group = () => pick(["0", "0", "0", "00", "1", "a", "F", "db8", "ffff", "0001", "12345", "g"]);
const v6 = () => {
  const groups = Array.from({ length: pick([8, 8, 8, 3, 5, 7, 9]) }, group);
  if (random(2)) groups[random(groups.length)] = "";
  if (random(5) === 0) groups[groups.length - 1] = pick(["127.0.0.1", "1.2.3", "256.1.1.1", "01.2.3.4"]);
  return "[" + (random(6) ? "" : ":") + groups.join(":") + (random(8) ? "" : ":") + "]";
};
const v4 = () => Array.from({ length: 1 + random(5) }, number).join(".") + (random(8) ? "" : ".");
const name = () => Array.from({ length: 1 + random(3) }, label).join(".") + (random(10) ? "" : ".");
const mixed = () => label() + "." + number();
const seen = new Set();
console.log("# Written by src/test/node/hosts.mjs with Node " + process.version + ", Unicode " + process.versions.unicode + ": a host, and how browsers write it; nothing if they refuse it.");
while (seen.size < 6000) {
  let host;
  try {
    host = pick([name, name, name, v4, v6, mixed])();
  } catch {
    continue;
  }
  if (host === "" || seen.has(host) || /[\u0000-\u0020\\/?#@]/.test(host)) continue;
  seen.add(host);
  let written = "";
  try {
    written = new URL("https://" + host).hostname;
  } catch {}
  console.log(host + "\t" + written);
}
