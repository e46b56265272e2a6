package dev.preflight.cors.internal.deployed;

import dev.preflight.cors.internal.host.PrivateNetwork;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Public pages that call the user's own machine or network: <a
 * href="https://wicg.github.io/local-network-access/">Local Network Access</a>. No response of a
 * server shows it.
 */
final class LocalNetwork {

  private static final Pattern LOOPBACK =
      Pattern.compile("(.*\\.)?localhost\\.?|127\\..*|\\[::1\\]");

  private LocalNetwork() {}

  /** What browsers do before they ask the API; empty if they do nothing. */
  static Optional<String> note(Collection<String> origins, URI api) {
    if (!isLocal(String.valueOf(api.getHost()))) {
      return Optional.empty();
    }
    return origins.stream()
        .filter(LocalNetwork::isPublic)
        .findFirst()
        .map(
            origin ->
                api.getHost()
                    + " is on the user's own machine or network: from "
                    + origin
                    + ", if that is on a public address, Chromium sends nothing until the user"
                    + " allows it (\"blocked by CORS policy: Permission was denied for this request"
                    + " to access the `loopback` address space\"), and Firefox asks the user; no"
                    + " header changes that");
  }

  private static boolean isPublic(String origin) {
    try {
      String host = URI.create(origin).getHost();
      return host != null && !isLocal(host);
    } catch (IllegalArgumentException pattern) {
      return false;
    }
  }

  private static boolean isLocal(String host) {
    return LOOPBACK.matcher(host).matches() || PrivateNetwork.contains(host);
  }
}
