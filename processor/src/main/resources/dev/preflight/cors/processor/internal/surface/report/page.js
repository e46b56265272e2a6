"use strict";

// Shows the surface, and asks Decision. All text of the manifest is set as text, never as markup.
(() => {
  const {manifest, subject, rows, shared, risks, origins, grouped, entriesOf, simpleName} = Surface;
  const byId = (id) => document.getElementById(id);

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const plural = (count, one, many) => `${count} ${count === 1 ? one : many || one + "s"}`;

  // ---- Risks -----------------------------------------------------------------------------------

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
        element("span", {}, 
          "Every origin is named, none lacks encryption, and no risk is tolerated.")));
    }
  }

  // ---- Head and table --------------------------------------------------------------------------

  const SUBJECT = {project: "Project", module: "Module", version: "Version", commit: "Commit"};

  // Whose surface it is, as far as the build said so.
  function showSubject() {
    const given = Object.keys(SUBJECT).filter((name) => subject[name]);
    const name = [subject.project, subject.module].filter((each) => each).join(" · ");
    if (name) document.title = `${name}: cross-origin surface`;
    byId("subject-list").append(...given.map((each) => element("div", {},
      element("dt", {}, SUBJECT[each]), element("dd", {}, subject[each]))));
    byId("subject-list").hidden = given.length === 0;
  }

  function showHead() {
    const keys = new Set(shared.map((row) => row.template + " " + row.method.method));
    const all = new Set(rows.map((row) => row.template + " " + row.method.method));
    byId("summary").textContent = `${keys.size} of ${plural(all.size, "resource method")} in `
      + `${plural(manifest.resources.length, "class", "classes")} may be called by pages of other `
      + "origins, as the compiler has proved.";
    const figure = (count, one, many) => element("li", {},
      element("b", {}, String(count)), element("span", {}, count === 1 ? one : many));
    const withCredentials = new Set(shared.filter((row) => row.policy.allowCredentials)
      .map((row) => row.template + " " + row.method.method));
    const count = (level) => risks.filter((risk) => risk.level === level).length;
    byId("figures").append(
      figure(keys.size, "shared method", "shared methods"),
      figure(withCredentials.size, "with credentials", "with credentials"),
      figure(origins.length, "origin entry", "origin entries"),
      figure(count("high"), "high risk", "high risks"),
      figure(count("medium"), "medium risk", "medium risks"));
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

  // A path with its methods; each method is named with the place of its code.
  function pathLine(path, ofPath) {
    return element("li", {"class": "path"}, element("code", {}, path), " ",
      ...ofPath.flatMap((row) => [element("span", {"class": "method",
        title: `${row.method.handler}, ${row.method.source}`}, row.method.method), " "]));
  }

  const MOST_PATHS = 12;

  function pathsOf(group) {
    const lines = [...group.paths].map(([path, ofPath]) => pathLine(path, ofPath));
    if (lines.length <= MOST_PATHS) return [element("ul", {}, ...lines)];
    return [element("ul", {}, ...lines.slice(0, MOST_PATHS)), element("details", {},
      element("summary", {}, `${lines.length - MOST_PATHS} more paths`),
      element("ul", {}, ...lines.slice(MOST_PATHS)))];
  }

  function groupRow(group) {
    const {policy} = group;
    const paths = element("th", {scope: "row"}, ...pathsOf(group));
    if (!policy) {
      const resource = group.rows[0].resource["class"];
      return element("tr", {}, paths,
        cell("Origins", element("span", {"class": "not"}, "same origin only")),
        cell("Credentials", ""), cell("May send", ""), cell("May read", ""),
        cell("Policy", element("span", {"class": "source"}, `none in ${simpleName(resource)}`)));
    }
    return element("tr", {}, paths,
      cell("Origins", list(entriesOf(policy), "")),
      cell("Credentials", policy.allowCredentials
        ? element("span", {"class": "tag"}, "yes") : element("span", {"class": "not"}, "no")),
      cell("May send", sent(policy)),
      cell("May read", list(policy.exposedHeaders, "–")),
      cell("Policy", element("span", {"class": "source"}, policy.source),
        element("div", {"class": "source"}, `on ${policy.declaredOn}`),
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

  // The picture and the table show the same rows.
  function showSurface() {
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
    const groups = grouped(shown);
    body.replaceChildren(...groups.map(groupRow));
    Picture.show(shown.filter((row) => row.policy), element);
    byId("count").textContent = shown.length
      ? `${shown.length} of ${plural(rows.length, "method")}, in ${plural(groups.length, "group")}; `
        + "the methods of a group share one policy, or have none." : "Nothing matches these filters.";
  }

  function showFilters() {
    const kinds = new Map(risks.filter((risk) => risk.rows.length)
      .map((risk) => [risk.kind.id, risk.kind.name]));
    byId("f-risk").append(element("option", {value: ""}, "all methods"),
      element("option", {value: "any"}, "methods with any risk"),
      ...[...kinds].map(([value, name]) => element("option", {value}, name)));
    byId("filters").addEventListener("input", showSurface);
    byId("filters").addEventListener("change", showSurface);
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

  showSubject();
  showHead();
  showRisks();
  showFilters();
  showSurface();
  showQuestion();
})();
