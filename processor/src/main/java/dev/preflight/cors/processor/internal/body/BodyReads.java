package dev.preflight.cors.processor.internal.body;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a body, and what it calls, reads of a request. */
public final class BodyReads {

  private final Set<HeaderRead> headers = new LinkedHashSet<>();
  private final Set<String> logins = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private boolean logsIn;

  public BodyReads() {}

  public void add(String name, String source) {
    headers.add(new HeaderRead(name, source));
  }

  void addLogin(String source) {
    logins.add(source);
  }

  void addUnknown(String source) {
    unknown.add(source);
  }

  void setLogsIn() {
    logsIn = true;
  }

  public void addAll(BodyReads other) {
    headers.addAll(other.headers);
    logins.addAll(other.logins);
    unknown.addAll(other.unknown);
    logsIn |= other.logsIn;
  }

  /** The headers whose names are known. */
  public Set<HeaderRead> headers() {
    return headers;
  }

  /** Where the code asks who the caller is, after somebody else has read a header for that. */
  public Set<String> logins() {
    return logins;
  }

  /** Where a header is read whose name is known only when the code runs. */
  public Set<String> unknown() {
    return unknown;
  }

  /** Whether the code itself says who the caller is, by setting a security context. */
  public boolean logsIn() {
    return logsIn;
  }
}
