// How long a preflight is remembered, by a clock that the server puts ahead. Each URL is called
// the start and once more at one time; a second preflight then says that it was forgotten. When even
// longer ages are forgotten, the engine's own limit is found: hours more would tell nothing, and
// WebKit's network process does not call at all any more after a day.

const AGES = ["600", "1800", "7200", "86400", "604800"];
// A slow machine takes half a minute for the calls at the start.
const TIMES = [560, 640, 1760, 1840, 7150, 7250, 86350, 86450];
const PUT = {method: "PUT"};

// For a browser's network the connections have been idle for hours: a call may find one that is
// being closed. It has been made when it has arrived, perhaps after several preflights.
async function arrive(id, url) {
  for (let i = 0; i < 10; i++) {
    await fetch(url, PUT).catch(() => 0);
    if ((await arrived(id).catch(() => [])).filter((each) => !each.isPreflight).length >= 2) return;
    await sleep(200);
  }
}

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
    for (let i = 0, moved = false; i < 10 && !moved; i++) {
      moved = await fetch(SITE + "/clock?ahead=" + time).then(() => true, () => false);
      await sleep(500);
    }
    let isRemembered = false;
    for (const {value, id, url} of asked.filter((each) => each.time === time)) {
      await arrive(id, url);
      const seen = await arrived(id);
      const calls = seen.filter((each) => !each.isPreflight).length;
      const told = calls < 2 ? "no call" : seen.length - calls === 1 ? "remembered" : "asked again";
      fact(`Access-Control-Max-Age ${value}, after ${time} s`, () => told);
      isRemembered ||= told === "remembered" && time < value;
    }
    if (!isRemembered) return;
  }
}

waitThrough().then(tell);
