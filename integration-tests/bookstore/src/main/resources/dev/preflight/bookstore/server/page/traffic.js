/** What reached the API from this page, as the API noted it. */
let seen = 0;

export async function start() {
  const response = await (await fetch('start')).json();
  seen = response.seen;
  return response.api;
}

/** The exchanges since the last time that somebody asked. */
export async function latest() {
  const exchanges = await (await fetch(`exchanges?${seen}`)).json();
  seen += exchanges.length;
  return exchanges.filter(({origin}) => origin === location.origin);
}
