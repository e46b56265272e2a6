package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.ScriptCall;
import dev.preflight.cors.internal.fetch.Methods;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The call of a script. */
final class CallOptions {

  @Option(
      names = "--method",
      paramLabel = "M",
      defaultValue = "GET",
      description = "the HTTP method, as the script writes it (default: ${DEFAULT-VALUE})")
  String method = "GET";

  @Option(
      names = "--header",
      paramLabel = "H",
      description = "a header that the script sets: a name, or 'Name: value'")
  List<String> headers = new ArrayList<>();

  @Option(
      names = "--credentials",
      description = "the script sends cookies (credentials: \"include\")")
  boolean credentials;

  @Option(
      names = "--body",
      paramLabel = "TYPE",
      defaultValue = "",
      description = "the Content-Type of the body")
  String body = "";

  /** <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2">RFC 9110, tokens</a>. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** As browsers write it; a path, even a slash, is a common mistake. */
  private static final Pattern ORIGIN = Pattern.compile("null|[a-z][a-z0-9+.-]*://[^/\\s?#@]+");

  ScriptCall call(String origin, URI url) {
    if (!ORIGIN.matcher(origin).matches()) {
      throw new UnusableException(
          "\""
              + origin
              + "\" is not an origin; self.origin in the page's console shows it, such as"
              + " https://app.example.com");
    }
    ScriptCall call = ScriptCall.of(origin, url).method(method);
    for (String header : headers) {
      int colon = header.indexOf(':');
      String name = (colon < 0 ? header : header.substring(0, colon)).strip();
      call = call.header(name, colon < 0 ? "1" : header.substring(colon + 1).strip());
    }
    if (!body.isEmpty()) {
      call = call.header("Content-Type", body);
    }
    return credentials ? call.withCredentials() : call;
  }

  /** A call that is made, and so has to be one that can be. */
  ScriptCall sendable(String origin, URI url) {
    ScriptCall call = call(origin, url);
    for (HeaderLines.Line line : call.headers().lines()) {
      requireToken("header", line.name());
    }
    requireToken("method", method);
    return call.method(Methods.normalised(method));
  }

  private static void requireToken(String what, String name) {
    if (!TOKEN.matcher(name).matches()) {
      throw new UnusableException("\"" + name + "\" is not a valid " + what + " name");
    }
  }
}
