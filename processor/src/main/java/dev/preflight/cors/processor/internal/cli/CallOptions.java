package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.browser.ScriptCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
      description = "the script sends cookies: credentials: \"include\"")
  boolean credentials;

  @Option(
      names = "--body",
      paramLabel = "TYPE",
      defaultValue = "",
      description = "the Content-Type of the body")
  String body = "";

  ScriptCall call(String origin, URI url) {
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
}
