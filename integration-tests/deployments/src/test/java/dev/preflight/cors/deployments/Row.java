package dev.preflight.cors.deployments;

import java.util.ArrayList;
import java.util.List;

/** One request of the table, and the response that it must get. Named by what it shows. */
final class Row {

  final String name;
  String method = "GET";
  String path = "";
  final List<String> lines = new ArrayList<>();
  private String origin = "";
  String body = "";
  int status;
  String cors = "";
  String expectedBody = "";
  boolean needsAsync;
  boolean needsHttp1;

  private Row(String name, boolean authorised) {
    this.name = name;
    if (authorised) {
      lines.add("Authorization: token");
    }
  }

  /** A request by somebody who is logged in. */
  static Row row(String name) {
    return new Row(name, true);
  }

  /** A request without credentials, as preflights are sent. */
  static Row anonymous(String name) {
    return new Row(name, false);
  }

  Row send(String httpMethod, String relativePath, String... headerLines) {
    method = httpMethod;
    path = relativePath;
    lines.addAll(List.of(headerLines));
    return this;
  }

  Row get(String relativePath, String... headerLines) {
    return send("GET", relativePath, headerLines);
  }

  Row preflight(String relativePath, String from, String requested, String... headerLines) {
    return send("OPTIONS", relativePath, headerLines)
        .origin(from)
        .line("Access-Control-Request-Method: " + requested);
  }

  Row origin(String value) {
    origin = value;
    return line("Origin: " + value);
  }

  Row line(String headerLine) {
    lines.add(headerLine);
    return this;
  }

  Row body(String text) {
    body = text;
    return this;
  }

  /**
   * Containers that cannot suspend a request respond with 500 instead, with the same CORS headers.
   */
  Row async() {
    needsAsync = true;
    return this;
  }

  /** Cannot be sent by an HTTP/2 client that checks what it sends. */
  Row http1() {
    needsHttp1 = true;
    return this;
  }

  /** Its origin may use these methods, without credentials. */
  Row granted(String methods) {
    return expect(204, "ACAM=" + methods + "; ACAO=" + origin + "; ACMA=1800; Vary=Origin;");
  }

  /** Its origin may read the response, without credentials. */
  Row readable(int expectedStatus) {
    return readable(expectedStatus, "");
  }

  Row readable(int expectedStatus, String bodyContains) {
    return expect(expectedStatus, "ACAO=" + origin + "; Vary=Origin;", bodyContains);
  }

  Row expect(int expectedStatus, String expectedCors) {
    return expect(expectedStatus, expectedCors, "");
  }

  Row expect(int expectedStatus, String expectedCors, String bodyContains) {
    status = expectedStatus;
    cors = expectedCors;
    expectedBody = bodyContains;
    return this;
  }

  boolean isPreflight() {
    return method.equals("OPTIONS");
  }

  @Override
  public String toString() {
    return name;
  }
}
