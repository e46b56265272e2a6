package dev.preflight.cors.expression.internal.automaton;

import dev.preflight.cors.expression.internal.syntax.ExpressionParser;
import dev.preflight.cors.expression.internal.syntax.Limits;
import dev.preflight.cors.expression.internal.syntax.Node;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dk.brics.automaton.Automaton;

/**
 * What an expression matches.
 *
 * @param expression the expression
 * @param root the parsed expression
 * @param nfa its nondeterministic automaton
 * @param values all values that it matches, origins or not
 * @param origins the origins among them, {@code null} not included
 * @param symbols those of the web, with each character spelled out or free
 * @param applications those of shells and extensions, with each character spelled out or free
 */
public record ExpressionLanguage(
    String expression,
    Node root,
    Nfa nfa,
    Automaton values,
    Automaton origins,
    Automaton symbols,
    Automaton applications) {

  public static ExpressionLanguage of(String expression) throws RefusedException {
    Node root = ExpressionParser.parse(expression);
    Nfa nfa = Nfa.of(root);
    Automaton values = Determiniser.overAscii(nfa);
    Automaton symbols = Determiniser.overSymbols(nfa);
    // Without a scheme of applications the languages of those need not be known.
    boolean web = OriginLanguages.isHttp(values);
    return new ExpressionLanguage(
        expression,
        root,
        nfa,
        values,
        minimal(values.intersection(web ? OriginLanguages.WEB : ApplicationOrigins.OR_WEB)),
        minimal(symbols.intersection(OriginLanguages.WEB_FREE)),
        web
            ? Automaton.makeEmpty()
            : minimal(symbols.intersection(ApplicationOrigins.OVER_SYMBOLS)));
  }

  private static Automaton minimal(Automaton product) throws RefusedException {
    if (product.getNumberOfStates() > Limits.PRODUCT_STATES) {
      throw RefusedException.size(
          "the origins that it matches need more than " + Limits.PRODUCT_STATES + " states");
    }
    product.minimize();
    return product;
  }

  /** The origins from right to left. */
  public Automaton reversedSymbols() throws RefusedException {
    return Determiniser.overSymbols(Nfa.reversed(symbols));
  }
}
