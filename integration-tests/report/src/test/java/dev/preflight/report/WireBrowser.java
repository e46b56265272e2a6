package dev.preflight.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes calls as a browser does, with real preflights and real requests, and judges the real
 * answers by the Fetch standard. It knows nothing of the application's policies.
 */
final class WireBrowser {

  private static final Set<String> UPPER_CASED =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");
  private static final Set<String> SIMPLE_METHODS = Set.of("GET", "HEAD", "POST");
  private static final Set<String> SIMPLE_HEADERS =
      Set.of("accept", "accept-language", "content-language");
  private static final Set<String> SIMPLE_TYPES =
      Set.of("text/plain", "multipart/form-data", "application/x-www-form-urlencoded");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final String base;

  WireBrowser(String base) {
    this.base = base;
  }

  Verdict call(Question question) throws IOException, InterruptedException {
    String upper = question.method().toUpperCase(Locale.ROOT);
    String method = UPPER_CASED.contains(upper) ? upper : question.method();
    Set<String> unsafe = unsafeHeaders(question);
    int preflightStatus = 0;
    if (!SIMPLE_METHODS.contains(method) || !unsafe.isEmpty()) {
      HttpResponse<String> answer = preflight(question, method, unsafe);
      preflightStatus = answer.statusCode();
      if (!passes(question, answer)
          || preflightStatus / 100 != 2
          || !allowsMethod(question, method, answer)
          || !unsafe.stream().allMatch(name -> allowsHeader(question, name, answer))) {
        return new Verdict(false, preflightStatus, false, allowOrigin(answer));
      }
    }
    HttpResponse<String> answer = actual(question, method);
    return new Verdict(passes(question, answer), preflightStatus, true, allowOrigin(answer));
  }

  private static Set<String> unsafeHeaders(Question question) {
    Set<String> names =
        question.headers().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> !SIMPLE_HEADERS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    String type = question.contentType().split(";", -1)[0];
    if (!type.isEmpty() && !SIMPLE_TYPES.contains(type)) {
      names.add("content-type");
    }
    return names;
  }

  private HttpResponse<String> preflight(Question question, String method, Set<String> unsafe)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(question)
            .header("Access-Control-Request-Method", method)
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
    if (!unsafe.isEmpty()) {
      request.header("Access-Control-Request-Headers", String.join(",", unsafe));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> actual(Question question, String method)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(question);
    question.headers().forEach(name -> request.header(name, value(name)));
    if (question.credentials()) {
      request.header("Cookie", "session=1");
    }
    if (!question.contentType().isEmpty()) {
      request.header("Content-Type", question.contentType());
    }
    boolean body = !List.of("GET", "HEAD").contains(method);
    request.method(
        method,
        body ? HttpRequest.BodyPublishers.ofString("{}") : HttpRequest.BodyPublishers.noBody());
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String value(String header) {
    return switch (header) {
      case "Accept" -> "*/*";
      case "Accept-Language" -> "en";
      default -> "1";
    };
  }

  private HttpRequest.Builder request(Question question) {
    return HttpRequest.newBuilder(URI.create(base + question.path()))
        .header("Origin", question.origin());
  }

  /** Fetch, "CORS check". */
  private static boolean passes(Question question, HttpResponse<String> answer) {
    List<String> origins = answer.headers().allValues("Access-Control-Allow-Origin");
    if (origins.size() != 1) {
      return false;
    }
    if (!question.credentials() && origins.get(0).equals("*")) {
      return true;
    }
    return origins.get(0).equals(question.origin())
        && (!question.credentials()
            || answer
                .headers()
                .allValues("Access-Control-Allow-Credentials")
                .equals(List.of("true")));
  }

  private static boolean allowsMethod(
      Question question, String method, HttpResponse<String> answer) {
    List<String> allowed = listed(answer, "Access-Control-Allow-Methods");
    return SIMPLE_METHODS.contains(method)
        || allowed.contains(method)
        || (!question.credentials() && allowed.contains("*"));
  }

  private static boolean allowsHeader(Question question, String name, HttpResponse<String> answer) {
    List<String> allowed =
        listed(answer, "Access-Control-Allow-Headers").stream()
            .map(each -> each.toLowerCase(Locale.ROOT))
            .toList();
    return allowed.contains(name)
        || (!question.credentials() && allowed.contains("*") && !name.equals("authorization"));
  }

  private static List<String> listed(HttpResponse<String> answer, String header) {
    return answer.headers().allValues(header).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::trim)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static String allowOrigin(HttpResponse<String> answer) {
    return answer.headers().firstValue("Access-Control-Allow-Origin").orElse("");
  }
}
