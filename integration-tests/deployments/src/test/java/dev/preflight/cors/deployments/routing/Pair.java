package dev.preflight.cors.deployments.routing;

import java.util.LinkedHashMap;
import java.util.Map;

/** A preflight, and then what it asked for, whether it was granted or not. */
record Pair(String path, String method, String origin, String contentType) {

  void run(Caller caller, Map<String, Shared> policies, Tally tally, String where)
      throws Exception {
    Map<String, String> headers = headers();
    headers.put("Access-Control-Request-Method", method);
    headers.put("Access-Control-Request-Headers", "x-one,x-three,x-two");
    Granted granted = Granted.of(origin, caller.call("OPTIONS", path, headers));
    tally.pairs++;
    String ran = send(caller, method);
    Shared policy = policies.get(ran);
    if (granted.permits(method) && !ran.isEmpty()) {
      check(granted, ran, policy, tally, where);
    } else {
      count(ran, policy, tally);
    }
    if (granted.toOrigin()) {
      // Browsers remember each of these methods, and then send it without another preflight.
      for (String other : granted.methods()) {
        String alsoRan = other.equals(method) ? "" : send(caller, other);
        String excess = alsoRan.isEmpty() ? "" : excess(granted, other, policies.get(alsoRan));
        if (!excess.isEmpty()) {
          tally.wider(where + " " + this + ", then " + other + " ran " + alsoRan + ": " + excess);
        }
      }
    }
  }

  private void check(Granted granted, String ran, Shared policy, Tally tally, String where) {
    String excess = excess(granted, method, policy);
    if (!excess.isEmpty()) {
      tally.wider(where + " " + this + " ran " + ran + ": " + excess);
    } else if (policy.isExhaustedBy(granted)) {
      tally.exact++;
    } else {
      tally.narrower++;
    }
  }

  private void count(String ran, Shared policy, Tally tally) {
    if (ran.isEmpty()) {
      tally.nothingRan++;
    } else if (policy == null) {
      tally.closed++;
    } else if (policy.allows(origin) && policy.allowsMethod(method)) {
      tally.narrower++;
    } else {
      tally.refused++;
    }
  }

  private String excess(Granted granted, String asked, Shared policy) {
    return policy == null ? "the method is not shared" : policy.exceededBy(granted, asked, origin);
  }

  /** Sends the request, and returns the id of the method that ran, empty for none. */
  private String send(Caller caller, String asked) throws Exception {
    Map<String, String> headers = headers();
    if (!contentType.isEmpty()) {
      headers.put("Content-Type", contentType);
    }
    Ran.take();
    caller.call(asked, path, headers);
    return Ran.take();
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Origin", origin);
    headers.put("Accept", "*/*");
    return headers;
  }
}
