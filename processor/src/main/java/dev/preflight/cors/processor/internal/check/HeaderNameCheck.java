package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.internal.fetch.KnownHeaders;
import dev.preflight.cors.internal.fetch.Token;
import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.options.NearestName;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks for names of headers that stand in the wrong list, or have a letter too many. */
final class HeaderNameCheck implements Check<CheckedPolicy> {

  private final Model model;
  private final Bodies bodies;

  HeaderNameCheck(Model model) {
    this.model = model;
    this.bodies = model.readers().bodies();
  }

  @Override
  public List<Diagnostic> check(CheckedPolicy policy) {
    List<ResourceMethod> governed = model.governedBy(policy);
    List<Problem> found = new ArrayList<>();
    if (policy.isWellWritten(Member.ALLOWED_HEADERS)) {
      new Names(
              Member.ALLOWED_HEADERS,
              KnownHeaders.OF_REQUESTS,
              model.readers().headers().names(governed),
              Rule.REQUEST_HEADER_OF_RESPONSES,
              Rule.REQUEST_HEADER_MISSPELT)
          .check(policy.draft().allowedHeaders(), found);
    }
    if (policy.isWellWritten(Member.EXPOSED_HEADERS)) {
      List<String> set = new ArrayList<>();
      if (!policy.draft().exposedHeaders().isEmpty()) {
        for (ResourceMethod method : governed) {
          bodies.setBy(method.element(), method.type()).forEach(each -> set.add(each.name()));
        }
      }
      new Names(
              Member.EXPOSED_HEADERS,
              KnownHeaders.OF_RESPONSES,
              set,
              Rule.RESPONSE_HEADER_OF_REQUESTS,
              Rule.RESPONSE_HEADER_MISSPELT)
          .check(policy.draft().exposedHeaders(), found);
    }
    return policy.diagnostics(found);
  }

  /**
   * What is known about the names in one of the two lists.
   *
   * @param member the list
   * @param known names that are usual there
   * @param inCode names that the governed code uses
   */
  private record Names(
      Member member, Set<String> known, Collection<String> inCode, Rule wrongList, Rule misspelt) {

    void check(List<String> listed, List<Problem> found) {
      Set<String> usual = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      usual.addAll(inCode);
      for (int i = 0; i < listed.size(); i++) {
        String name = listed.get(i);
        if (!Token.isName(name) || usual.contains(name)) {
          continue;
        }
        if (isOfOther(name)) {
          found.add(wrongList.at(Location.of(member, i), name));
        } else if (known.stream().noneMatch(name::equalsIgnoreCase)) {
          int at = i;
          nearly(name)
              .ifPresent(near -> found.add(misspelt.at(Location.of(member, at), name, near)));
        }
      }
    }

    /** Whether a name is usual in the other list only. */
    private boolean isOfOther(String name) {
      return member == Member.ALLOWED_HEADERS
          ? KnownHeaders.isOfResponsesOnly(name)
          : KnownHeaders.isOfRequestsOnly(name);
    }

    private Optional<String> nearly(String name) {
      return NearestName.nearly(name, inCode).or(() -> NearestName.nearly(name, known));
    }
  }
}
