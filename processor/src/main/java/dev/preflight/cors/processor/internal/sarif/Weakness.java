package dev.preflight.cors.processor.internal.sarif;

import dev.preflight.cors.rule.Rule;
import java.util.Optional;

/** The entries of the <a href="https://cwe.mitre.org/">CWE</a> that rules are about. */
enum Weakness {
  ORIGIN_VALIDATION(346, "Origin Validation Error"),
  CLEARTEXT(319, "Cleartext Transmission of Sensitive Information"),
  REQUEST_FORGERY(352, "Cross-Site Request Forgery (CSRF)"),
  PERMISSIVE_EXPRESSION(625, "Permissive Regular Expression"),
  PERMISSIVE_POLICY(942, "Permissive Cross-domain Security Policy with Untrusted Domains");

  private final int number;
  private final String title;

  Weakness(int number, String title) {
    this.number = number;
    this.title = title;
  }

  String id() {
    return String.valueOf(number);
  }

  String title() {
    return title;
  }

  /** Empty for rules that are about noise or about what never works. */
  static Optional<Weakness> of(Rule rule) {
    return switch (rule) {
      case ORIGIN_NULL, REGEX_MATCHES_NULL -> Optional.of(ORIGIN_VALIDATION);
      case ORIGIN_INSECURE_WITH_CREDENTIALS, REGEX_INSECURE_WITH_CREDENTIALS ->
          Optional.of(CLEARTEXT);
      case SIMPLE_REQUEST_WRITES -> Optional.of(REQUEST_FORGERY);
      case REGEX_OPEN_DOMAIN, REGEX_UNSPELLED_DOMAIN, REGEX_WITHOUT_ANALYSER ->
          Optional.of(PERMISSIVE_EXPRESSION);
      case ORIGIN_WILDCARD_WITH_CREDENTIALS,
          ORIGIN_PATTERN_MATCHES_ALL,
          ORIGIN_PUBLIC_SUFFIX,
          ORIGIN_PUBLIC_SUFFIX_WITH_CREDENTIALS,
          ORIGIN_COVERS_PUBLIC_SUFFIX_WITH_CREDENTIALS,
          ORIGIN_SHARED_PLAYGROUND,
          ORIGIN_WILDCARD_IP,
          METHOD_WILDCARD_WITH_CREDENTIALS,
          REQUEST_HEADER_WILDCARD_WITH_CREDENTIALS,
          RESPONSE_HEADER_WILDCARD_WITH_CREDENTIALS,
          SECOND_CORS_SOURCE,
          LOCK_CHANGED ->
          Optional.of(PERMISSIVE_POLICY);
      default -> Optional.empty();
    };
  }
}
