// Writes joiners.tsv: encoded labels of right-to-left letters and joiners, and whether a browser's URL parser (here
// Node's, which is Ada) accepts them: itself, or nothing.
// Run from the module's directory: node src/test/node/joiners.mjs > src/test/resources/dev/preflight/cors/policy/joiners.tsv
import punycode from "node:punycode";
let seed = 20261124;
const random = (n) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 4294967296) * n);
};
const pick = (list) => list[random(list.length)];
const letters = [..."ab1-éж例אבשابدرܐܒߊߋᠠᠡ१कषকগကക۱٣٤", "\u05b0", "\u064e", "\u064b", "\u0301", "\u093c"];
const viramas = ["\u094d", "\u09cd", "\u0d4d", "\u1039", "\u0dca", "\u17d2", "\u0e3a"];
const joiners = ["\u200c", "\u200d"];
const character = () => pick(pick([letters, letters, letters, viramas, joiners]));
const shapes = [
  () => Array.from({ length: 1 + random(5) }, character).join(""),
  () => pick(letters) + pick(viramas) + pick(joiners) + pick(letters),
  () => pick(letters) + pick(joiners) + pick(letters),
  () => pick([..."אבאب"]) + Array.from({ length: 1 + random(3) }, () => pick([..."אב1٣-ab۱"])).join(""),
];
const seen = new Set();
console.log("# Written by src/test/node/joiners.mjs with Node " + process.version + ", Unicode " + process.versions.unicode + ": a label, and the same again if browsers accept it.");
while (seen.size < 4000) {
  const text = pick(shapes)().normalize("NFC");
  const label = "xn--" + punycode.encode(text);
  if (/^[\x00-\x7f]*$/.test(text) || seen.has(label) || /^-|-$/.test(text)) continue;
  seen.add(label);
  let written = "";
  try {
    written = new URL("https://" + label + ".example").hostname.slice(0, -8);
  } catch {}
  console.log(label + "\t" + (written === label ? written : ""));
}
