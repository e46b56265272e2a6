"use strict";

// Shows the manifest, and asks Decision. All text of the manifest is set as text, never as markup.
(() => {
  const manifest = JSON.parse(document.getElementById("manifest").textContent);
  const byId = (id) => document.getElementById(id);

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const plural = (count, one, many) => `${count} ${count === 1 ? one : many || one + "s"}`;

  // ---- One row for each path, method and policy ------------------------------------------------

  const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
  const place = (method) => (METHODS.indexOf(method) + METHODS.length + 1) % (METHODS.length + 1);
  const simpleName = (name) => name.slice(name.lastIndexOf(".") + 1);

  function rowsOf(resource, path) {
    const templates = path.templates.length
      ? path.templates : [`${simpleName(resource["class"])}: /${path.path}`];
    return templates.flatMap((template) => path.methods.flatMap((method) => {
      const shared = method.policies.map((position) => resource.policies[position])
        .filter((policy) => granted(policy, method.method));
      return (shared.length ? shared : [null])
        .map((policy) => ({template, resource, path, method, policy}));
    }));
  }

  const granted = (policy, method) => policy.methods.length === 0 || policy.methods.includes("*")
    || policy.methods.includes(method) || (method === "HEAD" && policy.methods.includes("GET"));

  const rows = manifest.resources
    .flatMap((resource) => resource.paths.flatMap((path) => rowsOf(resource, path)))
    .sort((a, b) => (a.template < b.template ? -1 : a.template > b.template ? 1
      : place(a.method.method) - place(b.method.method)));

  // ---- What deserves a look --------------------------------------------------------------------

  const LOCAL = /^[a-z]+:\/\/(localhost|[^:/]*\.localhost|127\.[0-9.]+|\[::1\])(:|$)/;
  const SIMPLE_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

  const KINDS = [
    {id: "tolerated", level: "high", name: "Risk taken on purpose",
      of: (policy) => policy.tolerate.map((each) =>
        ({text: `tolerate = ${each.risk}`, source: each.source}))},
    {id: "insecure", level: "high", name: "Origin without encryption",
      of: (policy) => policy.origins.filter((origin) =>
        origin.startsWith("http://") && !LOCAL.test(origin))
        .map((origin) => ({text: `${origin} can be impersonated by anyone on the network`
          + (policy.allowCredentials ? ", with the user’s credentials" : "")}))},
    {id: "run-time", level: "medium", name: "Decided at run time",
      of: (policy) => [
        ...policy.origins.filter((origin) => origin.includes("${")).map((origin) =>
          ({text: `${origin} is configured where the application runs`})),
        ...(policy.originsFrom ? [{text: `${policy.originsFrom} decides`}] : [])]},
    {id: "many", level: "medium", name: "Many origins with credentials",
      of: (policy) => policy.allowCredentials ? [
        ...policy.origins.filter((origin) => origin.includes("*") && !LOCAL.test(origin))
          .map((origin) => ({text: `every host that ${origin} covers is trusted with credentials`})),
        ...policy.originRegex.map((each) =>
          ({text: `every origin that matches ${each} is trusted with credentials`}))] : []},
    {id: "local", level: "medium", name: "Developer’s origin",
      of: (policy) => policy.origins.filter((origin) => LOCAL.test(origin))
        .map((origin) => ({text: `${origin} is meant for development, not for what is delivered`}))},
    {id: "csrf", level: "medium", name: "Runs without a preflight",
      of: (policy, governed) => policy.allowCredentials ? governed
        .filter((row) => row.method.method === "POST" && (row.method.consumes.length === 0
          || row.method.consumes.some((type) => SIMPLE_TYPES.includes(type.split(";")[0].trim()))))
        .map((row) => ({text: `any site can have a browser send POST ${row.template} with `
          + "credentials; CORS only keeps the response from it", source: row.method.source})) : []},
    {id: "public", level: "low", name: "Open to every site",
      of: (policy) => policy.origins.includes("*")
        ? [{text: "any page on the web may read the responses"}] : []},
  ];

  function findRisks() {
    const found = new Map();
    const add = (level, kind, text, source, row) => {
      const key = [kind.id, text].join("\n");
      if (!found.has(key)) found.set(key, {level, kind, text, sources: new Set(), rows: []});
      found.get(key).sources.add(source);
      if (row) found.get(key).rows.push(row);
    };
    for (const resource of manifest.resources) {
      for (const policy of resource.policies) {
        const governed = rows.filter((row) => row.policy === policy);
        for (const kind of KINDS) {
          for (const risk of governed.length ? kind.of(policy, governed) : []) {
            const own = risk.source && kind.id === "csrf";
            for (const row of governed) {
              if (!own || row.method.source === risk.source) {
                add(kind.level, kind, risk.text, risk.source || policy.source, row);
              }
            }
          }
        }
      }
      for (const each of resource.suppressions) {
        add("low", SUPPRESSED, `cors:${each.rule} is silenced on ${each.on}`, each.source);
      }
      for (const locator of resource.locators.filter((each) => each.classes.length === 0)) {
        add("medium", UNPROVABLE, `what responds below ${locator.templates.join(", ")
          || locator.path} is not known to the compiler (${locator.returns})`, locator.source);
      }
    }
    const order = ["high", "medium", "low"];
    return [...found.values()].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  }

  const SUPPRESSED = {id: "suppressed", name: "Warning silenced"};
  const UNPROVABLE = {id: "unprovable", name: "Not provable"};
  const risks = findRisks();
  const LEVELS = {high: "High", medium: "Medium", low: "Low"};

  function showRisks() {
    byId("risks").replaceChildren(...risks.map((risk) => element("li", {"class": risk.level},
      element("span", {"class": "level"}, LEVELS[risk.level]),
      element("span", {}, element("b", {}, risk.kind.name + ": "), risk.text),
      element("span", {"class": "where"}, [...risk.sources].join(", ") + (risk.rows.length
        ? ` · ${plural(new Set(risk.rows.map((row) => row.template + row.method.method)).size,
          "method")}` : "")))));
    if (risks.length === 0) {
      byId("risks").append(element("li", {"class": "none"},
        element("span", {"class": "level"}, "None"),
        element("span", {}, "Every origin is named, encrypted, and nothing is tolerated.")));
    }
  }

  // ---- Head and table --------------------------------------------------------------------------

  const shared = rows.filter((row) => row.policy);
  const origins = [...new Set(shared.flatMap((row) =>
    [...row.policy.origins, ...row.policy.originRegex]))].sort();

  function showHead() {
    const keys = new Set(shared.map((row) => row.template + " " + row.method.method));
    const all = new Set(rows.map((row) => row.template + " " + row.method.method));
    byId("summary").textContent = `${keys.size} of ${plural(all.size, "resource method")} in `
      + `${plural(manifest.resources.length, "class", "classes")} may be called by pages of other `
      + "origins, as the compiler proved it.";
    const figure = (count, name) =>
      element("li", {}, element("b", {}, String(count)), element("span", {}, name));
    const withCredentials = new Set(shared.filter((row) => row.policy.allowCredentials)
      .map((row) => row.template + " " + row.method.method));
    const count = (level) => risks.filter((risk) => risk.level === level).length;
    byId("figures").append(
      figure(keys.size, "shared methods"),
      figure(withCredentials.size, "with credentials"),
      figure(origins.length, "entries for origins"),
      figure(count("high"), "high risks"),
      figure(count("medium"), "medium risks"));
  }

  function list(values, none) {
    return values.length
      ? element("ul", {}, ...values.map((value) => element("li", {}, value)))
      : element("span", {"class": "not"}, none);
  }

  // The request headers of a policy, each with the places that read it.
  function sent(policy) {
    if (!policy.allowedHeaders.length) return list([], "–");
    return element("ul", {}, ...policy.allowedHeaders.map((name) => {
      const derived = policy.derivedHeaders
        .find((each) => each.name.toLowerCase() === name.toLowerCase());
      return element("li", {"title": derived
        ? `read at ${derived.from.join(", ")}` : `listed at ${policy.source}`}, name);
    }));
  }

  function cell(name, ...children) {
    return element("td", {"data-name": name}, element("div", {}, ...children));
  }

  function tableRow(row, previous) {
    const {policy} = row;
    const again = Boolean(previous) && previous.template === row.template;
    const path = element("td", {"class": "path" + (again ? " same-path" : "")}, row.template);
    const method = cell("Method", element("span", {"class": "method"}, row.method.method));
    if (!policy) {
      return element("tr", {}, path, method,
        cell("Origins", element("span", {"class": "not"}, "same origin only")),
        cell("Credentials", ""), cell("May send", ""), cell("May read", ""),
        cell("Policy", element("span", {"class": "source"}, row.method.source)));
    }
    const entries = [...policy.origins, ...policy.originRegex.map((each) => `/${each}/`),
      ...(policy.originsFrom ? [`decided by ${simpleName(policy.originsFrom)}`] : [])];
    return element("tr", {}, path, method,
      cell("Origins", list(entries, "")),
      cell("Credentials", policy.allowCredentials
        ? element("span", {"class": "tag medium"}, "yes") : element("span", {"class": "not"}, "no")),
      cell("May send", sent(policy)),
      cell("May read", list(policy.exposedHeaders, "–")),
      cell("Policy", element("span", {"class": "source"}, policy.source),
        ...(policy.application
          ? [element("div", {"class": "source"}, `in ${simpleName(policy.application)}`)] : [])));
  }

  function originPasses(row, text) {
    if (!text) return true;
    if (!row.policy) return false;
    const entries = [...row.policy.origins, ...row.policy.originRegex];
    return entries.some((entry) => entry.includes(text))
      || (/^[a-z][a-z0-9+.-]*:\/\/[^/]+$/.test(text)
        && Decision.matchOrigin(row.policy, text).allowed !== "no");
  }

  function showTable() {
    const origin = byId("f-origin").value.trim();
    const path = byId("f-path").value.trim();
    const kind = byId("f-risk").value;
    const same = byId("f-same").checked;
    const risky = new Set(risks.filter((risk) => kind === "any" || risk.kind.id === kind)
      .flatMap((risk) => risk.rows));
    const shown = rows.filter((row) => (row.policy || same)
      && originPasses(row, origin)
      && row.template.includes(path)
      && (!kind || risky.has(row)));
    const body = byId("surface").tBodies[0];
    body.replaceChildren(...shown.map((row, index) => tableRow(row, shown[index - 1])));
    byId("count").textContent = shown.length
      ? `${plural(shown.length, "row")} of ${rows.length}.` : "Nothing matches these filters.";
  }

  function showFilters() {
    const kinds = new Map(risks.filter((risk) => risk.rows.length)
      .map((risk) => [risk.kind.id, risk.kind.name]));
    byId("f-risk").append(element("option", {value: ""}, "everything"),
      element("option", {value: "any"}, "anything to look at"),
      ...[...kinds].map(([value, name]) => element("option", {value}, name)));
    byId("filters").addEventListener("input", showTable);
    byId("filters").addEventListener("change", showTable);
    byId("filters").addEventListener("submit", (event) => event.preventDefault());
  }

  // ---- The question box ------------------------------------------------------------------------

  const VERDICTS = {allowed: ["none", "Yes."], blocked: ["high", "No."], unknown: ["medium", "It depends."]};

  function showDecision(decision, corrected) {
    const [level, word] = VERDICTS[decision.verdict];
    const parts = [element("p", {"class": `verdict ${level}`, "data-verdict": decision.verdict},
      element("b", {}, word), " " + decision.summary)];
    if (corrected) parts.push(element("p", {"class": "hint"}, corrected));
    if (decision.message) {
      parts.push(element("p", {"class": "console", "aria-label": "The browser’s console"},
        decision.message));
    }
    if (decision.fix) parts.push(element("p", {"class": "fix"}, element("b", {}, "Fix:"), " " + decision.fix));
    parts.push(element("ol", {"class": "steps"}, ...decision.steps.map((step) =>
      element("li", {"class": step.state}, element("h3", {}, step.title), element("p", {}, step.text),
        ...(step.lines.length ? [element("pre", {}, step.lines.join("\n"))] : [])))));
    byId("verdict").replaceChildren(...parts);
  }

  function ask() {
    const typed = byId("q-origin").value.trim();
    const origin = Decision.serialisedOrigin(typed);
    const path = byId("q-path").value.trim();
    const decision = Decision.decide(manifest, {
      origin,
      method: byId("q-method").value.trim(),
      path: path.startsWith("/") ? path : "/" + path,
      headers: byId("q-headers").value.split(/[\s,]+/).filter((name) => name),
      contentType: byId("q-type").value.trim(),
      credentials: byId("q-credentials").checked,
      api: byId("q-api").value.trim() || "https://api.example.com",
      application: byId("q-application").value || null,
    });
    showDecision(decision, origin === typed ? "" : `Browsers send the origin of that page as ${origin}.`);
  }

  function showQuestion() {
    const examples = origins.filter((origin) => /^[a-z]+:\/\/[a-z0-9.:-]+$/.test(origin));
    byId("q-origin").placeholder = examples[0] || "https://app.example.com";
    byId("q-path").placeholder = shared[0] ? shared[0].template : "/orders/1";
    byId("origins").append(...examples.map((origin) => element("option", {}, origin)));
    byId("paths").append(...[...new Set(rows.map((row) => row.template))]
      .map((path) => element("option", {}, path)));
    const applications = Decision.applications(manifest);
    byId("q-application").append(...applications.map((name) => element("option", {value: name},
      simpleName(name))));
    byId("q-application-field").hidden = applications.length < 2;
    byId("question").addEventListener("submit", (event) => {
      event.preventDefault();
      ask();
    });
  }

  showHead();
  showRisks();
  showFilters();
  showTable();
  showQuestion();
})();
