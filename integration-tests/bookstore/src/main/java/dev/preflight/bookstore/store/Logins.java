package dev.preflight.bookstore.store;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which storefront is logged in under which session. */
public final class Logins {

  private final Map<String, String> storefronts = new ConcurrentHashMap<>();

  /** Begins a session of a storefront. */
  public String begin(String storefront) {
    String session = UUID.randomUUID().toString();
    storefronts.put(session, storefront);
    return session;
  }

  /** Whose session this is. */
  public Optional<String> storefront(String session) {
    return Optional.ofNullable(storefronts.get(session));
  }
}
