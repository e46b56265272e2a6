"use strict";

// Draws the surface: a row for each group of paths, a column for each entry that lets an origin in.
// What may be done stands in the cell as a letter, the risk as a shade and a pattern, so that
// neither depends on colour.
const Picture = (() => {
  const {entriesOf, LOCAL, SIMPLE_TYPES} = Surface;
  const LEVELS = ["plain", "low", "medium", "high"];
  const NAMES = {plain: "a named origin", low: "low risk", medium: "medium risk", high: "high risk"};
  const MOST_ROWS = 60;
  const READS = ["GET", "HEAD", "OPTIONS"];
  let mostRows = MOST_ROWS;

  const isExact = (entry) => /^[a-z][a-z0-9+.-]*:\/\/[^*$/]+$/.test(entry);

  // The risk of one entry of a policy, for one method.
  function level(row, entry) {
    const {policy, method} = row;
    const exact = isExact(entry);
    const local = LOCAL.test(entry);
    if (entry.startsWith("http://") && !local) return "high";
    if (policy.tolerate.length && !(exact && entry.startsWith("https://"))) return "high";
    const forged = policy.allowCredentials && method.method === "POST"
      && (method.consumes.length === 0
        || method.consumes.some((type) => SIMPLE_TYPES.includes(type.split(";")[0].trim())));
    if (local || forged || entry.includes("${") || entry.startsWith("decided by ")) return "medium";
    if (entry === "*") return "low";
    return policy.allowCredentials && !exact ? "medium" : "plain";
  }

  // "*" first, then exact origins, then what covers more than one.
  const place = (entry) => (entry === "*" ? 0 : isExact(entry) ? 1 : 2);
  const columnsOf = (rows) => [...new Set(rows.flatMap((row) => entriesOf(row.policy)))]
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));

  function cellOf(rows, column) {
    const cell = {methods: [], wider: true, credentials: false, level: "plain"};
    for (const row of rows) {
      let entry = entriesOf(row.policy).includes(column) ? column : null;
      const own = entry !== null;
      if (!own && row.policy.origins.includes("*")) {
        entry = "*";
      } else if (!own && isExact(column)) {
        const match = Decision.matchOrigin(row.policy, column);
        if (match.allowed === "yes") {
          entry = row.policy.originRegex.includes(match.entry) ? `/${match.entry}/` : match.entry;
        }
      }
      if (entry === null) continue;
      cell.methods.push(row.method.method);
      cell.wider = cell.wider && !own;
      cell.credentials = cell.credentials || (row.policy.allowCredentials && entry !== "*");
      const risk = level(row, entry);
      if (LEVELS.indexOf(risk) > LEVELS.indexOf(cell.level)) cell.level = risk;
    }
    return cell.methods.length ? cell : null;
  }

  function signOf(cell) {
    const letter = cell.methods.every((method) => READS.includes(method)) ? "R" : "W";
    return (cell.wider ? letter.toLowerCase() : letter) + (cell.credentials ? "+" : "");
  }

  const wordsOf = (cell) => [...new Set(cell.methods)].join(", ")
    + (cell.credentials ? ", with credentials" : "") + (cell.wider ? ", through a wider entry" : "")
    + "; " + NAMES[cell.level];

  // Paths that the same origins reach in the same way share one row.
  function linesOf(rows, columns) {
    const byPath = new Map();
    for (const row of rows) {
      if (!byPath.has(row.template)) byPath.set(row.template, []);
      byPath.get(row.template).push(row);
    }
    const lines = new Map();
    for (const [path, own] of byPath) {
      const cells = columns.map((column) => cellOf(own, column));
      const key = cells.map((cell) => (cell ? signOf(cell) + cell.level : "-")).join(" ");
      if (!lines.has(key)) lines.set(key, {paths: [], cells});
      lines.get(key).paths.push(path);
    }
    return [...lines.values()];
  }

  function pathsOf(paths, element) {
    const shown = paths.slice(0, 3).map((path) => element("span", {"class": "line"}, path));
    if (paths.length <= 3) return shown;
    return [...shown, element("details", {},
      element("summary", {}, `${paths.length - 3} more`),
      ...paths.slice(3).map((path) => element("span", {"class": "line"}, path)))];
  }

  function cellElement(cell, column, element) {
    if (!cell) return element("td", {});
    return element("td", {"class": "reach " + cell.level, title: `${column}: ${wordsOf(cell)}`},
      element("span", {"aria-hidden": "true"}, signOf(cell)),
      element("span", {"class": "hidden"}, wordsOf(cell)));
  }

  function show(rows, element) {
    const table = document.getElementById("picture");
    const more = document.getElementById("picture-more");
    const columns = columnsOf(rows);
    const lines = linesOf(rows, columns);
    const drawn = lines.slice(0, mostRows);
    table.tHead.replaceChildren(element("tr", {}, element("th", {scope: "col"}, "Path"),
      ...columns.map((column) => element("th", {scope: "col", title: column},
        element("span", {}, column)))));
    table.tBodies[0].replaceChildren(...drawn.map((line) => element("tr", {},
      element("th", {scope: "row"}, ...pathsOf(line.paths, element)),
      ...line.cells.map((cell, index) => cellElement(cell, columns[index], element)))));
    document.getElementById("picture-scroll").hidden = lines.length === 0;
    more.hidden = drawn.length === lines.length;
    more.textContent = `Show all ${lines.length} rows`;
    more.onclick = () => {
      mostRows = Infinity;
      show(rows, element);
    };
  }

  return {show};
})();
