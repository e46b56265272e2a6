import {groups} from './calls.js';
import {decisive} from './decisive.js';
import {originOf, role, roles} from './roles.js';
import * as traffic from './traffic.js';

const byId = (id) => document.getElementById(id);
const verdicts = new Map();
const cards = [];
let api = '';
let queue = Promise.resolve();

/** Makes the call and says what the script got to see. */
async function send(call) {
  const init = typeof call.init === 'function' ? call.init() : call.init;
  try {
    const response = await fetch(api + call.path, {method: call.method ?? 'GET', ...init});
    return {allowed: true, status: response.status, text: await read(call, response)};
  } catch (error) {
    return {allowed: false, text: `${error.name}: ${error.message}`};
  }
}

async function read(call, response) {
  const headers = (call.readHeaders ?? []).map((name) => {
    const value = response.headers.get(name);
    return `${name}: ${value ?? '(hidden from scripts)'}`;
  });
  const body = await response.text();
  let pretty = body;
  try {
    const value = JSON.parse(body);
    pretty = Array.isArray(value) ? list(value) : JSON.stringify(value, null, 2);
  } catch {
    // Not JSON: shown as it came.
  }
  return [...headers, ...(headers.length ? [''] : []), pretty].join('\n');
}

function list(values) {
  return `[${values.map((value) => `\n  ${JSON.stringify(value)}`).join(',')}${values.length ? '\n' : ''}]`;
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function wireLine(exchange, decided) {
  const {method, path, status, requestHeaders, responseHeaders} = exchange;
  const line = document.createElement('li');
  const head = element('p', 'line', '');
  head.append(element('b', '', method === 'OPTIONS' ? 'Preflight' : 'Call'), ` ${method} ${path} → ${status}`);
  const mark = decided?.exchange === exchange ? decided : null;
  line.append(head, headerList('asked', requestHeaders, null), headerList('responded', responseHeaders, mark));
  return line;
}

function headerList(what, headers, mark) {
  const list = element('pre', what, '');
  const lines = Object.entries(headers);
  if (mark && !lines.some(([name]) => name.toLowerCase() === mark.name.toLowerCase())) {
    lines.push([mark.name, mark.value]);
  }
  if (lines.length === 0) {
    list.append('(no CORS headers)');
  }
  for (const [name, value] of lines) {
    const decides = mark && name.toLowerCase() === mark.name.toLowerCase();
    list.append(element(decides ? 'mark' : 'span', 'header', `${name}: ${value}`));
  }
  return list;
}

function wireSummary(call, exchanges, allowed) {
  const preflights = exchanges.filter(({method}) => method === 'OPTIONS').length;
  const calls = exchanges.length - preflights;
  const first = preflights ? 'Preflight sent' : call.preflight ? 'Preflight remembered' : 'No preflight needed';
  const then = calls ? (allowed ? 'call sent' : 'call sent, response withheld') : 'call never sent';
  return `${first}; ${then}`;
}

async function run(call, card, open) {
  const button = card.querySelector('button');
  button.disabled = true;
  await traffic.latest();
  const result = await send(call);
  show(call, card, result, await traffic.latest());
  card.querySelector('details').open = open;
  button.disabled = false;
}

function show(call, card, result, exchanges) {
  const expected = call.allowed.includes(role.id);
  const asExpected = expected === result.allowed;
  card.dataset.result = result.allowed ? 'allowed' : 'refused';
  card.dataset.status = result.status ?? '';
  card.dataset.wire = exchanges.map(({method, status}) => `${method} ${status}`).join(', ');
  card.dataset.asExpected = asExpected;
  card.querySelector('.verdict strong').textContent = result.allowed ? `Allowed · ${result.status}` : 'Refused';
  card.querySelector('.verdict span').textContent = asExpected ? 'as expected' : 'not as expected';
  const decided = decisive(exchanges, result.allowed);
  card.querySelector('.decisive').hidden = !decided;
  card.querySelector('.decisive code').textContent = decided ? `${decided.name}: ${decided.value}` : '';
  card.querySelector('.read').textContent = result.text;
  card.querySelector('summary').textContent = wireSummary(call, exchanges, result.allowed);
  card.querySelector('.wire').replaceChildren(...exchanges.map((exchange) => wireLine(exchange, decided)));
  card.querySelector('.outcome').hidden = false;
  verdicts.set(call.id, {asExpected, allowed: result.allowed});
  summarise();
}

function summarise() {
  const all = [...verdicts.values()];
  const count = (test) => all.filter(test).length;
  const wrong = count(({asExpected}) => !asExpected);
  byId('summary').textContent =
      `${all.length} of ${cards.length} calls made: ${count(({allowed}) => allowed)} allowed, `
      + `${count(({allowed}) => !allowed)} refused, `
      + (wrong ? `${wrong} not as expected.` : 'all as expected.');
  byId('summary').dataset.wrong = wrong;
}

/** One call at a time, so that each card shows its own traffic. */
function enqueue(call, card, open) {
  queue = queue.then(() => run(call, card, open));
  return queue;
}

function makeCard(call) {
  const card = byId('card').content.cloneNode(true).firstElementChild;
  const method = call.method ?? 'GET';
  const expected = call.allowed.includes(role.id);
  card.id = call.id;
  card.querySelector('h3').textContent = call.title;
  card.querySelector('.request code').replaceChildren(
      element('b', '', method), ` ${call.path}`, ...(call.shown ? [element('span', '', `\n${call.shown}`)] : []));
  card.querySelector('.why').textContent = expected ? call.why : call.whyNot?.[role.id] ?? call.whyNot ?? call.why;
  card.querySelector('.expected').textContent =
      `Expected: ${expected ? 'allowed' : 'refused'}${call.preflight ? ' after a preflight' : ' without a preflight'}`;
  card.querySelector('button').addEventListener('click', () => enqueue(call, card, true));
  card.querySelector('button').setAttribute('aria-label', `Send: ${call.title}`);
  cards.push({call, card});
  return card;
}

function makeGroup({title, about, policy, calls}) {
  const group = byId('group').content.cloneNode(true);
  group.querySelector('h2').textContent = title;
  group.querySelector('.about').textContent = about;
  group.querySelector('.policy code').textContent = policy;
  group.querySelector('.cards').append(...calls.map(makeCard));
  return group;
}

function makeRole(other) {
  const link = element('a', 'role', '');
  link.href = `${originOf(other)}/`;
  link.append(element('b', '', other.name), element('code', '', originOf(other)), element('span', '', other.hint));
  if (other === role) {
    link.setAttribute('aria-current', 'page');
  }
  return link;
}

api = await traffic.start();
byId('page-origin').textContent = location.origin;
byId('api-origin').textContent = api;
byId('roles').append(...roles.map(makeRole));
byId('groups').append(...groups.map(makeGroup));
byId('send-all').addEventListener('click', () => cards.forEach(({call, card}) => enqueue(call, card, false)));
document.body.dataset.ready = 'true';
