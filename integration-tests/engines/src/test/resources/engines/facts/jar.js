// What an origin may keep for itself, for the next pages to find.

const COOKIES = ["plain=1", "lax=1; SameSite=Lax", "strict=1; SameSite=Strict", "none=1; SameSite=None",
  "secure=1; Secure", "none-secure=1; SameSite=None; Secure", "__Host-a=1; Secure; Path=/",
  "partitioned=1; SameSite=None; Secure; Partitioned; Path=/"];

// Without the port, which differs in each run and plays no part.
const HERE = self.origin.replace(/:\d+$/, "");
fact("cookies kept by " + HERE, async () => {
  await fetch(scripted(newId(), {actual: COOKIES.map((cookie) => "Set-Cookie: " + cookie)}, self.origin));
  const id = newId();
  await fetch(scripted(id, {}, self.origin));
  const sent = (await arrived(id))[0].headers.cookie || "";
  return sent.split("; ").map((cookie) => cookie.split("=")[0]).sort().join(", ") || "none";
});

tell();
