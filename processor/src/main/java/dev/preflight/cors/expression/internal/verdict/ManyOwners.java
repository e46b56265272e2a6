package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.expression.internal.automaton.OriginLanguages;
import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.domain.Witness;
import dev.preflight.cors.internal.host.SharedHosts;
import dk.brics.automaton.Automaton;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Hosts of many owners beside the public suffix list that an expression reaches by names which it
 * does not spell out.
 *
 * @param witness such an origin, over {@link Symbols}
 * @param reason why its neighbours have other owners
 */
record ManyOwners(String witness, String reason) {

  private static final Automaton BELOW =
      OriginLanguages.openBelow(new TreeSet<>(SharedHosts.suffixes()));

  static Optional<ManyOwners> of(Automaton symbols) {
    String witness = symbols.intersection(BELOW).getShortestExample(true);
    return Optional.ofNullable(witness).flatMap(ManyOwners::of);
  }

  private static Optional<ManyOwners> of(String witness) {
    String host = Witness.host(Symbols.plain(witness));
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      Optional<String> reason = SharedHosts.ownersBelow(host.substring(dot + 1));
      if (reason.isPresent()) {
        return reason.map(why -> new ManyOwners(witness, why));
      }
    }
    return Optional.empty();
  }
}
