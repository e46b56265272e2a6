/**
 * Which header of which response decided: the one that the browser looked for, in the order of the
 * Fetch standard, and did not find as it had to be; or, for an allowed call, the one that let the
 * page in.
 */
const ORIGIN = 'Access-Control-Allow-Origin';
const SIMPLE = ['GET', 'HEAD', 'POST'];

const find = (headers, name) =>
    Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

const listed = (value) => (value ?? '').split(',').map((each) => each.trim().toLowerCase());

function missingIn(exchange) {
  const asked = (name) => find(exchange.requestHeaders, name);
  const responded = (name) => find(exchange.responseHeaders, name);
  if (exchange.method !== 'OPTIONS' || responded(ORIGIN) === undefined) {
    return ORIGIN;
  }
  const method = asked('Access-Control-Request-Method') ?? 'GET';
  if (!SIMPLE.includes(method) && !listed(responded('Access-Control-Allow-Methods')).includes(method.toLowerCase())) {
    return 'Access-Control-Allow-Methods';
  }
  const headers = listed(asked('Access-Control-Request-Headers')).filter((name) => name);
  const allowed = listed(responded('Access-Control-Allow-Headers'));
  return headers.some((name) => !allowed.includes(name)) ? 'Access-Control-Allow-Headers' : ORIGIN;
}

/** {exchange, name, value}, or null if nothing reached the API. */
export function decisive(exchanges, allowed) {
  const exchange = exchanges.at(-1);
  if (!exchange) {
    return null;
  }
  const name = allowed ? ORIGIN : missingIn(exchange);
  return {exchange, name, value: find(exchange.responseHeaders, name) ?? '(not in the response)'};
}
