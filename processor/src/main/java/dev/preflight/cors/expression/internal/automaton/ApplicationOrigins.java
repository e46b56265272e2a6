package dev.preflight.cors.expression.internal.automaton;

import dev.preflight.cors.expression.internal.syntax.AsciiSet;
import dk.brics.automaton.Automaton;

/** The origins of shells and extensions. Few expressions let any in, and only those need them. */
public final class ApplicationOrigins {

  /** The special schemes, and those whose pages send {@code null}. */
  private static final String NOT_OF_APPLICATIONS =
      "(https?|wss?|ftp|file|about|blob|data|javascript)";

  /** What the URL standard lets stand in an opaque host. */
  private static final String OPAQUE_HOST =
      "([!\"$&'()*+,.0-9;=A-Z_`a-z{}~%-]+|" + OriginLanguages.ipv6() + ")";

  /** Origins of shells and extensions. */
  private static final Automaton APPLICATIONS =
      OriginLanguages.of(OriginLanguages.SCHEME + "://" + OPAQUE_HOST + OriginLanguages.PORT)
          .minus(OriginLanguages.of(NOT_OF_APPLICATIONS + "://.*"));

  /** Every origin but {@code null}. */
  public static final Automaton OR_WEB = OriginLanguages.WEB.union(APPLICATIONS);

  static final Automaton OVER_SYMBOLS =
      Symbols.withFree(OriginLanguages.deterministic(APPLICATIONS));

  /** A scheme that is spelled out before anything else, over {@link Symbols}. */
  public static final Automaton SPELLED_SCHEME =
      OriginLanguages.of(OriginLanguages.SCHEME + "://")
          .concatenate(OriginLanguages.anySymbol().repeat());

  /** An application's host that a reader takes for one at once, over {@link Symbols}. */
  public static final Automaton PLAIN =
      Symbols.withFree(
          OriginLanguages.of(
              OriginLanguages.SCHEME + "://[a-p]+([.-][a-p0-9]+)*" + OriginLanguages.PORT));

  /** The same scheme, before a host with a character that the sender chooses. */
  public static final Automaton FREE_HOST =
      OriginLanguages.deterministic(
          OriginLanguages.of(OriginLanguages.SCHEME + "://")
              .concatenate(OriginLanguages.hostSymbol().repeat())
              .concatenate(
                  Automaton.makeCharRange((char) AsciiSet.SIZE, (char) (2 * AsciiSet.SIZE - 1))
                      .minus(Automaton.makeChar((char) (AsciiSet.SIZE + ':'))))
              .concatenate(OriginLanguages.anySymbol().repeat()));

  private ApplicationOrigins() {}
}
