// How the engine's URL parser writes each of HOSTS, which the test puts before this script.

for (const host of HOSTS) {
  fact(host, () => {
    try {
      return new URL("https://" + host).hostname;
    } catch (e) {
      return "";
    }
  });
}

tell();
