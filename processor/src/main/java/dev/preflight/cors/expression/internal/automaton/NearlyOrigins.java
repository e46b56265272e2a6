package dev.preflight.cors.expression.internal.automaton;

import dk.brics.automaton.Automaton;

/** What an author may take for an origin, to say why it is none. */
public final class NearlyOrigins {

  public static final Automaton WITH_PATH =
      OriginLanguages.of(
          OriginLanguages.SCHEME + "://" + OriginLanguages.HOST + OriginLanguages.PORT + "/.*");

  public static final Automaton WITH_DEFAULT_PORT =
      OriginLanguages.of(OriginLanguages.DEFAULT_PORT);

  public static final Automaton WITHOUT_SCHEME =
      OriginLanguages.of(OriginLanguages.HOST + OriginLanguages.PORT);

  public static final Automaton IN_ANY_CASE =
      OriginLanguages.of("[A-Za-z][A-Za-z0-9+.-]*://[A-Za-z0-9._-]+" + OriginLanguages.PORT)
          .minus(ApplicationOrigins.OR_WEB);

  private NearlyOrigins() {}
}
