package dev.preflight.cors.processor.internal.sarif;

import dev.preflight.cors.internal.text.Build;
import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestPolicy;
import dev.preflight.cors.manifest.ManifestResource;
import dev.preflight.cors.manifest.ManifestSuppression;
import dev.preflight.cors.manifest.ToleratedRisk;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.json.Json;
import dev.preflight.cors.processor.internal.page.RulePages;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * A log in <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF
 * 2.1.0</a>: what was found, and what is accepted on purpose.
 */
public final class SarifLog {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Other parts of the log name an entry of these lists by its place. */
  private static final List<Weakness> WEAKNESSES = List.of(Weakness.values());

  static final List<Rule> RULES = List.of(Rule.values());

  private final Set<SarifResult> results = new LinkedHashSet<>();

  /** Adds what the compiler prints. */
  public void add(Collection<Diagnostic> diagnostics, ProcessingEnvironment environment) {
    Places places = new Places(environment);
    for (Diagnostic each : diagnostics) {
      Problem problem = each.problem();
      results.add(
          new SarifResult(
              problem.rule(), problem.message(), problem.fix(), places.of(each), Optional.empty()));
    }
  }

  /** Adds problems of the build as such, which have no place in the source. */
  public void add(Collection<Problem> problems) {
    problems.forEach(
        each ->
            results.add(
                new SarifResult(
                    each.rule(), each.message(), each.fix(), Optional.empty(), Optional.empty())));
  }

  /** Adds what a manifest says is silenced or tolerated. */
  public void addAccepted(CorsManifest manifest) {
    for (ManifestResource resource : manifest.resources()) {
      resource.suppressions().forEach(each -> silenced(resource, each));
      for (ManifestPolicy policy : resource.policies()) {
        policy.tolerate().forEach(each -> tolerated(resource, each));
      }
    }
  }

  private void silenced(ManifestResource resource, ManifestSuppression suppression) {
    Rule.withId(suppression.rule())
        .ifPresent(
            rule ->
                accept(
                    rule,
                    suppression.on() + " silences this rule",
                    resource,
                    suppression.source(),
                    "@SuppressWarnings(\"cors:" + rule.id() + "\") on " + suppression.on()));
  }

  private void tolerated(ManifestResource resource, ToleratedRisk risk) {
    RULES.stream()
        .filter(rule -> rule.optIn().filter(each -> each.name().equals(risk.risk())).isPresent())
        .forEach(
            rule ->
                accept(
                    rule,
                    "the policy tolerates what this rule forbids",
                    resource,
                    risk.source(),
                    "tolerate = Risk." + risk.risk()));
  }

  private void accept(
      Rule rule, String message, ManifestResource resource, String source, String why) {
    results.add(
        new SarifResult(
            rule, message, "", Optional.of(place(resource.className(), source)), Optional.of(why)));
  }

  /** The manifest names the file without its folder, which the package tells. */
  private static Place place(String className, String source) {
    int colon = source.lastIndexOf(':');
    String file = colon < 0 ? source : source.substring(0, colon);
    int dot = className.lastIndexOf('.');
    String folder = dot < 0 ? "" : className.substring(0, dot + 1).replace('.', '/');
    return Place.file(folder + file, colon < 0 ? 0 : Long.parseLong(source.substring(colon + 1)));
  }

  /** The text of the log; the same results are the same text. */
  public String text() {
    Map<String, Object> driver =
        Json.object(
            "name", "Preflight",
            "rules", RULES.stream().map(SarifLog::rule).toList(),
            "supportedTaxonomies", List.of(Json.object("name", "CWE", "index", 0)));
    if (!Build.version().isEmpty()) {
      driver.put("semanticVersion", Build.version());
    }
    return Json.of(
        Json.object(
            "$schema",
            SCHEMA,
            "version",
            "2.1.0",
            "runs",
            List.of(
                Json.object(
                    "tool", Json.object("driver", driver),
                    "taxonomies", List.of(weaknesses()),
                    "columnKind", "utf16CodeUnits",
                    "results", results.stream().map(SarifResult::toJson).toList()))));
  }

  private static Object weaknesses() {
    return Json.object(
        "name", "CWE",
        "organization", "MITRE",
        "informationUri", "https://cwe.mitre.org/",
        "isComprehensive", false,
        "taxa",
            WEAKNESSES.stream()
                .map(
                    each ->
                        Json.object(
                            "id", each.id(),
                            "shortDescription", Json.object("text", each.title()),
                            "helpUri",
                                "https://cwe.mitre.org/data/definitions/" + each.id() + ".html"))
                .toList());
  }

  private static Object rule(Rule rule) {
    String message = rule.message().replaceAll("%\\d\\$[sd]", "…").replace("%%", "%");
    String fix = rule.fix().replaceAll("%\\d\\$[sd]", "…").replace("%%", "%");
    Map<String, Object> help = new LinkedHashMap<>();
    help.put("text", message + "\nFix: " + fix);
    RulePages.of(rule).ifPresent(page -> help.put("markdown", page));
    Map<String, Object> json =
        Json.object(
            "id",
            "cors:" + rule.id(),
            "shortDescription",
            Json.object("text", message),
            "help",
            help,
            "defaultConfiguration",
            Json.object("level", SarifResult.level(rule.severity())));
    Build.page(rule.page()).ifPresent(address -> json.put("helpUri", address));
    Optional<Weakness> weakness = Weakness.of(rule);
    weakness.ifPresent(
        each ->
            json.put(
                "relationships",
                List.of(
                    Json.object(
                        "target",
                            Json.object(
                                "id", each.id(),
                                "index", WEAKNESSES.indexOf(each),
                                "toolComponent", Json.object("name", "CWE", "index", 0)),
                        "kinds", List.of("superset")))));
    json.put(
        "properties",
        Json.object(
            "tags",
            weakness
                .map(each -> List.of("security", "external/cwe/cwe-" + each.id()))
                .orElse(List.of("correctness"))));
    return json;
  }
}
