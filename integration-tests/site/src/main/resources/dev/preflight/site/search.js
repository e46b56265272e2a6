// Looks for all words in the headings and texts of the index, headings first. No network.
const up = document.currentScript.dataset.up;
const input = document.getElementById("search");
const found = document.getElementById("found");
const MOST = 20;
const rows = window.preflightIndex.map(([address, page, heading, text]) => ({
  address, page, heading, text, title: `${page} ${heading}`.toLowerCase(), all: `${page} ${heading} ${text}`.toLowerCase(),
}));

function matches(words) {
  const score = (row) => words.reduce((sum, word) => sum + (row.title.includes(word) ? 10 : 1), row.page === row.heading ? 1 : 0);
  return rows
    .filter((row) => words.every((word) => row.all.includes(word)))
    .map((row) => ({ row, score: score(row) }))
    .sort((a, b) => b.score - a.score)
    .map(({ row }) => row);
}

function around(row, word) {
  const at = Math.max(0, row.text.toLowerCase().indexOf(word) - 40);
  return (at > 0 ? "… " : "") + row.text.slice(at, at + 140);
}

function link(row, word) {
  const a = document.createElement("a");
  a.href = up + row.address;
  a.textContent = row.heading === row.page ? row.page : `${row.page} › ${row.heading}`;
  const text = document.createElement("span");
  text.textContent = around(row, word);
  a.append(text);
  const item = document.createElement("li");
  item.append(a);
  return item;
}

function results(count) {
  if (count === 0) {
    return "No results";
  }
  return count === 1 ? "1 result" : count > MOST ? `The first ${MOST} of ${count} results` : `${count} results`;
}

function show() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  found.hidden = words.length === 0;
  if (found.hidden) {
    return;
  }
  const all = matches(words);
  const summary = document.createElement("p");
  summary.textContent = results(all.length);
  const list = document.createElement("ul");
  list.append(...all.slice(0, MOST).map((row) => link(row, words[0])));
  found.replaceChildren(summary, ...(all.length === 0 ? [] : [list]));
}

function move(event, step) {
  const stops = [input, ...found.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (next !== undefined) {
    event.preventDefault();
    next.focus();
  }
}

input.addEventListener("input", show);
input.form.addEventListener("submit", (event) => {
  event.preventDefault();
  found.querySelector("a")?.click();
});
input.form.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") {
    move(event, 1);
  } else if (event.key === "ArrowUp") {
    move(event, -1);
  } else if (event.key === "Escape") {
    found.hidden = true;
    input.focus();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== input) {
    event.preventDefault();
    input.focus();
  }
});
document.addEventListener("click", (event) => {
  if (!input.form.contains(event.target)) {
    found.hidden = true;
  }
});
