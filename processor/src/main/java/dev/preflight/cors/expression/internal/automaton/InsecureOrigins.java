package dev.preflight.cors.expression.internal.automaton;

import dk.brics.automaton.Automaton;

/** The origins of the web whose traffic others may alter. Most expressions let none in. */
public final class InsecureOrigins {

  private static final String LOOPBACK =
      "(([a-z0-9_-]+\\.)*localhost\\.?|127(\\." + OriginLanguages.OCTET + "){3}|\\[::1\\])";

  /** Those that may not send credentials. */
  public static final Automaton ALL =
      OriginLanguages.WEB.minus(
          OriginLanguages.of("https://.*|[a-z]+://" + LOOPBACK + OriginLanguages.PORT));

  /** Those that the word "insecure" makes a reader think of. */
  public static final Automaton HTTP = ALL.intersection(OriginLanguages.of("http://.*"));

  /** What a reader takes for an origin at once, for examples. */
  public static final Automaton PLAIN =
      OriginLanguages.of("[a-z]+://[a-z.]+" + OriginLanguages.PORT);

  private InsecureOrigins() {}
}
