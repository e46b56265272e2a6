// How long a preflight is remembered, by a clock that the server puts ahead. Each URL is called at
// the start and once more at one time; a second preflight then says that it was forgotten.

const AGES = ["600", "1800", "7200", "86400", "604800"];
const TIMES = [590, 620, 1790, 1820, 7150, 7250, 86350, 86450];
const PUT = {method: "PUT"};

async function waitThrough() {
  const asked = [];
  for (const time of TIMES) {
    for (const value of AGES) {
      const id = newId();
      const url = scripted(id, {preflight: [ALLOW, methods("PUT"), age(value)]});
      asked.push({time, value, id, url});
    }
  }
  for (const {url} of asked) await fetch(url, PUT).catch(() => 0);
  for (const time of TIMES) {
    await fetch(SITE + "/clock?ahead=" + time).catch(() => 0);
    await sleep(500);
    for (const {url} of asked.filter((each) => each.time === time)) {
      await fetch(url, PUT).catch(() => 0);
    }
  }
  for (const {time, value, id} of asked) {
    const preflights = (await arrived(id)).filter((each) => each.isPreflight).length;
    fact(`Access-Control-Max-Age ${value}, after ${time} s`,
      () => preflights === 1 ? "remembered" : preflights === 2 ? "asked again" : preflights + " preflights");
  }
}

waitThrough().then(tell);
