"use strict";

// Decides "may a script of this origin make this call?" as a browser and the deployed application
// would: the Fetch standard on one side (https://fetch.spec.whatwg.org/#http-cors-protocol), the
// matching of Jakarta REST and the generated filters on the other.
const Decision = (() => {
  // The lists of the Fetch standard that the rules of the compiler know.
  const LISTS = {/*fetch*/};
  const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

  // ---- Origins ---------------------------------------------------------------------------------

  const LABELS = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;

  function portMatches(wanted, actual, scheme) {
    if (wanted !== ":*") return wanted === actual;
    if (actual === "") return true;
    if (!/^:[1-9][0-9]{0,4}$/.test(actual)) return false;
    const number = Number(actual.slice(1));
    return number <= 65535 && number !== {"https:": 443, "http:": 80}[scheme];
  }

  function split(origin) {
    const parts = /^([a-z][a-z0-9+.-]*:)\/\/(\[[^\]]*\]|[^:]*)(:.*)?$/.exec(origin);
    return parts && {scheme: parts[1], host: parts[2], port: parts[3] || ""};
  }

  function patternMatches(pattern, origin) {
    const wanted = split(pattern);
    const actual = split(origin);
    if (!wanted || !actual || wanted.scheme !== actual.scheme
        || !portMatches(wanted.port, actual.port, actual.scheme)) {
      return false;
    }
    if (!wanted.host.startsWith("*.")) return wanted.host === actual.host;
    const end = wanted.host.slice(1);
    return actual.host.endsWith(end) && actual.host.length <= 253
      && LABELS.test(actual.host.slice(0, -end.length));
  }

  // "yes" | "no" | "unknown", and which entry decided it.
  function matchOrigin(policy, origin) {
    let unknown = null;
    for (const entry of policy.origins) {
      if (entry === "*" || entry === origin) return {allowed: "yes", entry};
      if (entry.includes("${")) {
        unknown = unknown || {allowed: "unknown", entry,
          why: `${entry} is looked up when the application starts`};
      } else if (entry.includes("*") && patternMatches(entry, origin)) {
        return {allowed: "yes", entry};
      }
    }
    for (const expression of policy.originRegex) {
      const compiled = javaExpression(expression);
      if (compiled === null) {
        unknown = unknown || {allowed: "unknown", entry: expression,
          why: `this page cannot evaluate the Java expression ${expression}`};
      } else if (new RegExp(`^(?:${compiled.source})$`, compiled.flags).test(origin)) {
        return {allowed: "yes", entry: expression};
      }
    }
    // A decider is never asked about null, nor about plain http where credentials are allowed.
    const insecure = !/^https:/.test(origin)
      && !/^[a-z]+:\/\/(localhost|[^:/]*\.localhost|127\.[0-9.]+|\[::1\])(:|$)/.test(origin);
    if (policy.originsFrom && split(origin) && !(policy.allowCredentials && insecure)) {
      unknown = unknown || {allowed: "unknown", entry: policy.originsFrom,
        why: `${policy.originsFrom} decides about this origin at run time`};
    }
    return unknown || {allowed: "no", entry: null};
  }

  // Java's expressions in JavaScript, or null where the two languages may differ.
  function javaExpression(source) {
    if (/[*+?}]\+|\(\?[a-zA-Z>-]|\\[QEAzZGhHRXpPN]|&&|\[[^\]]*\[/.test(source)) return null;
    try {
      return new RegExp(source);
    } catch (e) {
      return null;
    }
  }

  // ---- Paths, as Jakarta REST matches them (section 3.7.2) -------------------------------------

  const trimmed = (path) => path.replace(/^\/+|\/+$/g, "");

  function template(path) {
    let source = "";
    let literals = 0;
    let variables = 0;
    let expressions = 0;
    let unknown = false;
    const text = trimmed(path) === "" ? "" : "/" + trimmed(path);
    for (let i = 0; i < text.length; i++) {
      if (text[i] !== "{") {
        const code = text.charCodeAt(i);
        const literal = code > 126 || code === 32 ? encodeURI(text[i]) : text[i];
        source += literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
        literals++;
        continue;
      }
      let depth = 1;
      const start = i + 1;
      while (depth > 0 && ++i < text.length) {
        if (text[i] === "{") depth++;
        if (text[i] === "}") depth--;
      }
      const variable = text.slice(start, i);
      const colon = variable.indexOf(":");
      variables++;
      if (colon < 0) {
        source += "([^/]+?)";
      } else {
        expressions++;
        const expression = variable.slice(colon + 1).trim();
        unknown = unknown || javaExpression(expression) === null;
        source += `(${expression})`;
      }
    }
    return {source, literals, variables, expressions, unknown, text};
  }

  const byPrecedence = (a, b) =>
    b.template.literals - a.template.literals
    || b.template.variables - a.template.variables
    || b.template.expressions - a.template.expressions
    || (a.template.source < b.template.source ? 1 : -1);

  function grouped(entries) {
    const groups = new Map();
    for (const {path, ...entry} of entries) {
      const parsed = template(path);
      if (!groups.has(parsed.source)) {
        groups.set(parsed.source, {template: parsed, entries: []});
      }
      groups.get(parsed.source).entries.push(entry);
    }
    return [...groups.values()].sort(byPrecedence);
  }

  function rest(parsed, path, closed) {
    const match = new RegExp(`^${parsed.source}(${closed ? "/" : "/.*"})?$`).exec(path);
    return match && (match[match.length - 1] || "");
  }

  class Unknown extends Error {}

  // What handles a method at a path: the template, and each class with its path there; or null.
  function route(manifest, path, method) {
    const roots = manifest.resources.filter((resource) => resource.root)
      .map((resource) => ({path: resource.at[0], resource}));
    const routes = grouped(roots).flatMap((group) => {
      const resources = group.entries.map((entry) => entry.resource);
      return [
        {group, entries: ownPaths(resources)},
        {group, below: hasChildren(resources)
          && ((rest, here) => first(routesBelow(manifest, resources), rest, method, here))}];
    });
    return first(routes, path, method, "");
  }

  const ownPaths = (resources) => resources.flatMap((resource) =>
    resource.paths.filter((each) => each.path === "").map((each) => ({resource, path: each})));

  const hasChildren = (resources) => resources.some((resource) =>
    resource.locators.length > 0 || resource.paths.some((each) => each.path !== ""));

  function routesBelow(manifest, resources) {
    const children = resources.flatMap((resource) => [
      ...resource.paths.filter((each) => each.path !== "")
        .map((each) => ({path: each.path, resource, own: each})),
      ...resource.locators.map((each) => ({path: each.path, resource, locator: each}))]);
    return grouped(children).flatMap((group) => {
      const {locator} = group.entries.find((entry) => entry.locator) || {};
      return [
        {group, entries: group.entries.filter((entry) => entry.own)
          .map((entry) => ({resource: entry.resource, path: entry.own}))},
        {group, below: locator
          && ((rest, here, method) => located(manifest, locator, rest, here, method))}];
    });
  }

  // Jersey takes the first route that has the method or leads on; one that has only other methods
  // is kept for when nothing better comes before the next that leads on.
  function first(routes, path, method, prefix) {
    let candidate = null;
    for (const {group, entries, below} of routes) {
      if (entries ? entries.length === 0 : !below) continue;
      const responds = entries && hasMethod(entries, method);
      if (candidate && entries && !responds) continue;
      if (group.template.unknown) {
        throw new Unknown(
          `this page cannot evaluate the expression in ${prefix}${group.template.text}`);
      }
      const left = rest(group.template, path, Boolean(entries));
      if (left === null) continue;
      const here = prefix + group.template.text;
      if (below) return candidate || below(left, here, method);
      if (responds) return {template: here || "/", entries};
      candidate = {template: here || "/", entries};
    }
    return candidate;
  }

  function responding(path, method) {
    const exact = path.methods.filter((each) => each.method === method);
    return exact.length === 0 && method === "HEAD"
      ? path.methods.filter((each) => each.method === "GET") : exact;
  }

  // Jersey adds OPTIONS to every path.
  const hasMethod = (entries, method) => method === "OPTIONS"
    || entries.some((entry) => responding(entry.path, method).length > 0);

  function located(manifest, locator, left, prefix, method) {
    if (locator.classes.length !== 1) {
      throw new Unknown(`what responds there depends on the object that the locator at `
        + `${locator.source} returns at run time (it declares ${locator.returns})`);
    }
    const resources =
      manifest.resources.filter((resource) => resource["class"] === locator.classes[0]);
    if (resources.length === 0) {
      throw new Unknown(`${locator.returns} is not part of this report`);
    }
    if (left === "" || left === "/") {
      const own = ownPaths(resources);
      return own.length > 0 ? {template: prefix, entries: own} : null;
    }
    return first(routesBelow(manifest, resources), left, method, prefix);
  }

  // ---- What the generated filters respond-------------------------------------------------------

  function server(manifest, application) {
    const inForce = (resource, positions) => positions
      .map((position) => ({policy: resource.policies[position], position}))
      .find(({policy}) => !policy.application || policy.application === application);

    const grants = (policy, method) => policy.methods.length === 0 || policy.methods.includes("*")
      || policy.methods.includes(method)
      || (method === "HEAD" && policy.methods.includes("GET"));

    function grantAt(entry, found) {
      const grant = entry.path.grants.find((each) => each.policy === found.position);
      return {policy: found.policy, allowMethods: grant ? grant.allowMethods : ""};
    }

    // What governs the method at this path; null if it is not there or has no policy.
    function ofMethod(found, method) {
      for (const entry of found.entries) {
        for (const each of responding(entry.path, method)) {
          const governing = inForce(entry.resource, each.policies);
          if (governing && grants(governing.policy, method)) return grantAt(entry, governing);
        }
      }
      return null;
    }

    const governedPath = (entry) => entry.path.methods
      .map((each) => inForce(entry.resource, each.policies)).find((each) => each);

    function ofClass(found) {
      for (const entry of found.entries) {
        const whole = inForce(entry.resource, entry.resource.otherwise);
        if (governedPath(entry) && whole) return grantAt(entry, whole);
      }
      return null;
    }

    function any(found) {
      for (const entry of found.entries) {
        const first = governedPath(entry);
        if (first) {
          return grantAt(entry, inForce(entry.resource, entry.resource.otherwise) || first);
        }
      }
      return null;
    }

    function ofApplication() {
      for (const resource of manifest.resources) {
        const policy = resource.policies.find((each) => each.application === application);
        if (application && policy) return {policy, allowMethods: ""};
      }
      return null;
    }

    return {
      exists: (found, method) => found !== null && hasMethod(found.entries, method),
      handler: (found, method) =>
        found.entries.flatMap((entry) => responding(entry.path, method))[0],
      // Where OPTIONS goes may be another place than where the method goes.
      forPreflight(asked, found, method) {
        if (asked === null) return null;
        const other = !this.exists(asked, method) && found ? ofMethod(found, method) : null;
        return ofMethod(asked, method) || other || any(asked);
      },
      forResponse(found, method) {
        if (found === null) return ofApplication();
        const grant = ofMethod(found, method);
        return grant || (this.exists(found, method) ? null : ofClass(found));
      },
      ofApplication,
    };
  }

  // The CORS headers of a response under a policy, for an origin; asked are the header names of a
  // preflight, null for any other response.
  function corsHeaders(grant, origin, asked) {
    if (!grant) return {};
    const policy = grant.policy;
    const match = matchOrigin(policy, origin);
    if (match.allowed === "unknown") throw new Unknown(match.why);
    // A cache must not give one origin's response to another.
    if (match.allowed === "no") return {"Vary": "Origin"};
    const star = policy.origins.includes("*");
    const headers = {"Access-Control-Allow-Origin": star ? "*" : origin};
    if (!star && policy.allowCredentials) headers["Access-Control-Allow-Credentials"] = "true";
    if (asked) {
      if (grant.allowMethods) headers["Access-Control-Allow-Methods"] = grant.allowMethods;
      if (policy.allowedHeaders.length) {
        headers["Access-Control-Allow-Headers"] = policy.allowedHeaders.join(", ");
      }
      headers["Access-Control-Max-Age"] = String(Math.max(0, policy.maxAge));
    } else if (policy.exposedHeaders.length) {
      headers["Access-Control-Expose-Headers"] = policy.exposedHeaders.join(", ");
    }
    if (!star) headers["Vary"] = "Origin";
    return headers;
  }

  // ---- The browser -----------------------------------------------------------------------------

  // Fetch, "CORS check"; the words are Chromium's.
  function corsCheck(headers, origin, credentials) {
    const allowed = headers["Access-Control-Allow-Origin"];
    if (allowed === undefined) {
      return "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    }
    if (!credentials && allowed === "*") return null;
    if (allowed === "*") {
      return "The value of the 'Access-Control-Allow-Origin' header in the response must not be "
        + "the wildcard '*' when the request's credentials mode is 'include'.";
    }
    if (allowed !== origin) {
      return `The 'Access-Control-Allow-Origin' header has a value '${allowed}' that is not equal `
        + "to the supplied origin.";
    }
    if (credentials && headers["Access-Control-Allow-Credentials"] !== "true") {
      return "The value of the 'Access-Control-Allow-Credentials' header in the response is '' "
        + "which must be 'true' when the request's credentials mode is 'include'.";
    }
    return null;
  }

  const normalisedMethod = (method) =>
    LISTS.normalisedMethods.includes(method.toUpperCase()) ? method.toUpperCase() : method;

  // Fetch, "forbidden request-header".
  const OVERRIDES = ["x-http-method", "x-http-method-override", "x-method-override"];
  const isForbiddenHeader = (name, value) => LISTS.forbiddenHeaders.includes(name)
    || name.startsWith("proxy-") || name.startsWith("sec-")
    || (OVERRIDES.includes(name) && value !== null && value !== undefined && value.split(",")
      .some((each) => LISTS.forbiddenMethods.includes(each.trim().toUpperCase())));

  // Fetch, "CORS-unsafe request-header byte".
  // Browsers ask about a number that does not fit into 64 bits.
  const LARGEST_POSITION = 2n ** 63n - 1n;
  const UNSAFE_BYTES = /[\x00-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/;

  // A header is written as its name, which then has a harmless value, or as "Name: value".
  function headerOf(written) {
    const colon = written.indexOf(":");
    return colon < 0 ? {name: written.trim().toLowerCase(), value: null}
      : {name: written.slice(0, colon).trim().toLowerCase(), value: written.slice(colon + 1).trim()};
  }

  // Fetch, "CORS-safelisted request-header": some names, as long as their value is a harmless one.
  function isSafelisted(name, value) {
    if (name === "content-type") {
      return value !== null && !UNSAFE_BYTES.test(value) && value.length <= 128
        && LISTS.safelistedTypes.includes(value.split(";")[0].trim().toLowerCase());
    }
    if (name === "range") {
      const range = /^bytes=(\d+)-(\d*)$/.exec(value === null ? "bytes=0-" : value);
      return range !== null && value !== "" && (value || "").length <= 128
        && BigInt(range[1]) <= BigInt(range[2] || LARGEST_POSITION)
        && BigInt(range[2] || 0) <= LARGEST_POSITION;
    }
    if (!LISTS.safelistedHeaders.includes(name)) return false;
    if (value === null) return true;
    return value.length <= 128 && (name === "accept" ? !UNSAFE_BYTES.test(value)
      : /^[0-9A-Za-z *,.;=-]*$/.test(value));
  }

  function unsafeHeaders(question) {
    const names = new Set();
    for (const header of question.headers) {
      const {name, value} = headerOf(header);
      if (!isForbiddenHeader(name, value) && !isSafelisted(name, value)) names.add(name);
    }
    const type = (question.contentType || "").trim();
    if (type && !isSafelisted("content-type", type)) names.add("content-type");
    return [...names].sort();
  }

  const listed = (value) =>
    (value || "").split(",").map((each) => each.trim()).filter((each) => each);

  function preflightProblem(question, method, names, response) {
    const check = corsCheck(response.headers, question.origin, question.credentials);
    if (check) return "Response to preflight request doesn't pass access control check: " + check;
    if (response.status < 200 || response.status > 299) {
      return "Response to preflight request doesn't pass access control check: It does not have "
        + "HTTP ok status.";
    }
    const methods = listed(response.headers["Access-Control-Allow-Methods"]);
    if (!methods.includes(method) && !LISTS.safelistedMethods.includes(method)
        && (question.credentials || !methods.includes("*"))) {
      return `Method ${method} is not allowed by Access-Control-Allow-Methods in preflight response.`;
    }
    const allowed =
      listed(response.headers["Access-Control-Allow-Headers"]).map((each) => each.toLowerCase());
    const star = allowed.includes("*") && !question.credentials;
    // A policy that allows any header to credentialed calls has the server echo the names.
    const echoes = response.echoesHeaders && allowed.includes("*");
    for (const name of names) {
      if (!allowed.includes(name) && !echoes && !star) {
        return `Request header field ${name} is not allowed by Access-Control-Allow-Headers in `
          + "preflight response.";
      }
    }
    return null;
  }

  const policyText = (grant) => grant
    ? `the policy at ${grant.policy.source}, on ${grant.policy.declaredOn}` : "no policy";

  const headerLines = (status, headers) =>
    [status, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];

  // The fix that would let the call through, or why there should be none.
  function fixFor(question, grant, method, problem) {
    if (!grant) {
      return `No policy governs ${method} here. If browsers are meant to call it from other `
        + `origins, annotate its method or class with @CrossOrigin("${question.origin}").`;
    }
    const place = grant.policy.source;
    if (/credentials mode/.test(problem) && grant.policy.origins.includes("*")) {
      return `Send the request without credentials, or list the origins at ${place} instead of "*".`;
    }
    if (/Allow-Credentials/.test(problem)) {
      return `Send the request without credentials, or set allowCredentials = true at ${place}.`;
    }
    if (/^Method/.test(problem)) {
      return `Give ${method} a policy at this path, or add it to the methods at ${place}.`;
    }
    const header = /^Request header field (\S+)/.exec(problem);
    if (header) return `Leave the header out, or allow ${header[1]} at ${place}.`;
    return `Add ${question.origin} to the origins at ${place}, if that page may call this.`;
  }

  // Question: {origin, method, path, headers: [names], contentType, credentials, api, application}
  // Returns {verdict: "allowed" | "blocked" | "unknown", summary, message, fix, status, preflight,
  //          sent, headers, steps: [{title, text, lines, state}]}
  function decide(manifest, wanted) {
    const question = {headers: [], contentType: "", credentials: false,
      api: "https://api.example.com", ...wanted};
    const steps = [];
    const step = (state, title, text, lines) => steps.push({state, title, text, lines: lines || []});
    const end = (verdict, summary, more) =>
      ({verdict, summary, message: "", fix: "", steps, preflight: null, sent: false,
        headers: more && more.preflight ? more.preflight.headers : {}, ...more});
    const method = normalisedMethod(question.method);
    const url = question.api.replace(/\/+$/, "") + question.path;
    const blocked = (problem, more) => end("blocked", more.summary, {...more,
      message: `Access to fetch at '${url}' from origin '${question.origin}' has been blocked by `
        + `CORS policy: ${problem}`});

    if (!TOKEN.test(method) || LISTS.forbiddenMethods.includes(method.toUpperCase())) {
      const what = TOKEN.test(method) ? "HTTP method is unsupported." : "is not a valid HTTP method.";
      const message = `Failed to execute 'fetch' on 'Window': '${question.method}' ${what}`;
      step("bad", "The call", "No script can send this method; nothing leaves the browser.");
      return end("blocked", "No browser sends this method.", {message});
    }
    const invalid = question.headers.find((header) => !TOKEN.test(headerOf(header).name));
    if (invalid !== undefined) {
      step("bad", "The call", "This is not a valid header name; nothing leaves the browser.");
      return end("blocked", "This is not a valid header name.", {message:
        "Failed to execute 'fetch' on 'Window': Failed to read the 'headers' property from "
          + "'RequestInit': Invalid name"});
    }
    const dropped = question.headers.map(headerOf)
      .filter(({name, value}) => isForbiddenHeader(name, value)).map(({name}) => name);
    if (dropped.length) {
      step("note", "The call", `Scripts cannot set ${dropped.join(", ")}; the browser leaves `
        + `${dropped.length > 1 ? "them" : "it"} out.`);
    }

    if (isOnLocalNetwork(question.api) && !isOnLocalNetwork(question.origin)) {
      step("note", "Local Network Access", `If the page comes from a public address, Chromium sends `
        + "nothing to this API until the user allows it, and its console says \"blocked by CORS "
        + "policy\"; no header changes that. Firefox asks the user, too.");
    }

    try {
      const pathname = new URL(question.path, "https://x.example").pathname
        .replace(/;[^/]*/g, "");
      const found = route(manifest, pathname, method);
      const asked = route(manifest, pathname, "OPTIONS");
      const application = question.application || applications(manifest)[0] || null;
      const deployed = server(manifest, application);
      const handler = found && deployed.handler(found, method);
      step("note", "The path", found === null
        ? "No resource in this report responds at this path."
        : `${found.template} responds here`
          + (handler ? `, with ${handler.handler} (${handler.source}).`
            : `, but it has no method for ${method}.`));

      const names = unsafeHeaders(question);
      const reasons = [];
      if (!LISTS.safelistedMethods.includes(method)) reasons.push(`the method is ${method}`);
      if (names.length) reasons.push(`it sends ${names.join(", ")}`);
      let preflight = null;
      if (reasons.length === 0) {
        step("note", "Is the server asked first?",
          "No: a form on any page could send the same request, so the browser sends it at once."
          + (method === "POST" && handler ? " CORS does not keep it from running." : ""));
      } else {
        const grant = deployed.forPreflight(asked, found, method);
        const headers = asked === null
          ? corsHeaders(deployed.ofApplication(), question.origin, null)
          : corsHeaders(grant, question.origin, names);
        const refused = grant && headers["Access-Control-Allow-Origin"] === undefined;
        preflight = {status: asked === null ? 404 : !grant ? 200 : refused ? 403 : 204, headers,
          echoesHeaders: Boolean(grant) && grant.policy.allowCredentials};
        step("note", "Is the server asked first?",
          `Yes, with a preflight: ${reasons.join(", and ")}.`,
          [`OPTIONS ${question.path}`, `Origin: ${question.origin}`,
            `Access-Control-Request-Method: ${method}`,
            ...(names.length ? [`Access-Control-Request-Headers: ${names.join(",")}`] : [])]);
        const problem = preflightProblem(question, method, names, preflight);
        if (!problem && names.includes("authorization") && !listed(
          headers["Access-Control-Allow-Headers"]).some((each) => /^authorization$/i.test(each))
            && !preflight.echoesHeaders) {
          step("note", "Authorization under \"*\"", "By the Fetch standard, \"*\" does not "
            + "cover Authorization; Chromium, Firefox and WebKit accept it all the same. Name the "
            + "header, so that the call does not depend on that.");
        }
        step(problem ? "bad" : "good", "The preflight's response",
          `From ${policyText(grant)}.`, headerLines(preflight.status, headers));
        if (problem) {
          return blocked(problem, {preflight, summary: "The browser stops after the preflight; the "
            + "request itself is never sent.", fix: fixFor(question, grant, method, problem)});
        }
      }

      const grant = deployed.forResponse(found, method);
      const headers = corsHeaders(grant, question.origin, null);
      const exists = deployed.exists(found, method);
      const status = found === null ? "404" : exists ? "the method's response" : "405";
      const problem = corsCheck(headers, question.origin, question.credentials);
      step(problem ? "bad" : "good", "The response", `From ${policyText(grant)}.`,
        headerLines(status, headers));
      const outcome = {preflight, status, headers, sent: true};
      if (problem) {
        return blocked(problem, {...outcome,
          summary: exists ? "The method runs, but the script cannot read the response."
            : "The script cannot read the response.",
          fix: fixFor(question, grant, method, problem)});
      }
      const readable = grant.policy.exposedHeaders;
      return end("allowed", exists
        ? "The script gets the response" + (readable.length
          ? `, and can read ${readable.join(", ")} besides the headers that every script may read.` : ".")
        : `The script gets the response, which is ${status}: ${found === null
          ? "nothing is at this path." : `this path has no ${method}.`}`,
      outcome);
    } catch (problem) {
      if (!(problem instanceof Unknown)) throw problem;
      step("note", "Not known from the manifest", problem.message + ".");
      return end("unknown", "The manifest alone does not tell: " + problem.message + ".");
    }
  }

  // The user's own machine, or a private address (RFC 1918, 3927, 4193, 4291).
  function isOnLocalNetwork(url) {
    try {
      return /^(.*\.)?localhost\.?$|^127\.|^10\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^\[(::1|f[cd]..:.*|fe[89ab].:.*)\]$/
        .test(new URL(url).hostname);
    } catch (e) {
      return false;
    }
  }

  function applications(manifest) {
    const names = manifest.resources.flatMap((resource) =>
      resource.policies.map((policy) => policy.application).filter((name) => name));
    return [...new Set(names)].sort();
  }

  // The origin that a browser sends for what somebody typed.
  function serialisedOrigin(typed) {
    const text = typed.trim();
    if (text === "null") return text;
    try {
      const origin = new URL(text.includes("://") ? text : "https://" + text).origin;
      return origin === "null" ? text : origin;
    } catch (e) {
      return text;
    }
  }

  return {decide, matchOrigin, applications, serialisedOrigin};
})();
