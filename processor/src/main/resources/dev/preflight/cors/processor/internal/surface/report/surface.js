"use strict";

// What the manifest says, as rows, risks and groups of one policy. No markup here.
const Surface = (() => {
  const manifest = JSON.parse(document.getElementById("manifest").textContent);
  const subject = JSON.parse(document.getElementById("subject").textContent);

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
        .map((origin) => ({text: `anyone on the network can impersonate ${origin}`
          + (policy.allowCredentials ? " and use the user’s credentials" : "")}))},
    {id: "run-time", level: "medium", name: "Decided at run time",
      of: (policy) => [
        ...policy.origins.filter((origin) => origin.includes("${")).map((origin) =>
          ({text: `${origin} is configured where the application runs`})),
        ...(policy.originsFrom ? [{text: `${policy.originsFrom} decides about each origin`}] : [])]},
    {id: "many", level: "medium", name: "Many origins with credentials",
      of: (policy) => policy.allowCredentials ? [
        ...policy.origins.filter((origin) => origin.includes("*") && !LOCAL.test(origin))
          .map((origin) => ({text: `every host that ${origin} covers is trusted with credentials`})),
        ...policy.originRegex.map((each) =>
          ({text: `every origin that matches ${each} is trusted with credentials`}))] : []},
    {id: "local", level: "medium", name: "Development origin",
      of: (policy) => policy.origins.filter((origin) => LOCAL.test(origin))
        .map((origin) => ({text: `${origin} is for development, not for production`}))},
    {id: "csrf", level: "medium", name: "Runs without a preflight",
      of: (policy, governed) => policy.allowCredentials ? governed
        .filter((row) => row.method.method === "POST" && (row.method.consumes.length === 0
          || row.method.consumes.some((type) => SIMPLE_TYPES.includes(type.split(";")[0].trim()))))
        .map((row) => ({text: `any site can make a browser send POST ${row.template} with `
          + "credentials; CORS only keeps the site from reading the response",
          source: row.method.source})) : []},
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
        add("medium", UNPROVABLE, `the compiler does not know what responds below ${locator.templates.join(", ")
          || locator.path} (the locator returns ${locator.returns})`, locator.source);
      }
    }
    const order = ["high", "medium", "low"];
    return [...found.values()].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  }

  const SUPPRESSED = {id: "suppressed", name: "Warning silenced"};
  const UNPROVABLE = {id: "unprovable", name: "Not provable"};
  const risks = findRisks();

  const shared = rows.filter((row) => row.policy);

  // What is written for a policy, wherever it governs.
  const written = new Map();
  const keyOf = (policy) => {
    if (!written.has(policy)) {
      written.set(policy, JSON.stringify({...policy, derivedHeaders: null}));
    }
    return written.get(policy);
  };

  // The rows of one policy together, in the order in which they first occur; what is not shared
  // stays by class.
  function grouped(some) {
    const groups = new Map();
    for (const row of some) {
      const key = row.policy ? keyOf(row.policy) : "not shared: " + row.resource["class"];
      if (!groups.has(key)) groups.set(key, {policy: row.policy, rows: [], paths: new Map()});
      const group = groups.get(key);
      group.rows.push(row);
      if (!group.paths.has(row.template)) group.paths.set(row.template, []);
      group.paths.get(row.template).push(row);
    }
    return [...groups.values()];
  }

  // The entries that let somebody in: exact origins, patterns, expressions, the decider.
  const entriesOf = (policy) => [...policy.origins, ...policy.originRegex.map((each) => `/${each}/`),
    ...(policy.originsFrom ? [`decided by ${simpleName(policy.originsFrom)}`] : [])];

  const origins = [...new Set(shared.flatMap((row) =>
    [...row.policy.origins, ...row.policy.originRegex]))].sort();

  return {manifest, subject, rows, shared, risks, origins, grouped, entriesOf, simpleName, LOCAL,
    SIMPLE_TYPES};
})();
