package dev.preflight.cors.processor.internal.quarkus;

import dev.preflight.cors.processor.internal.source.NamedTypes;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Whether a module is compiled against Quarkus REST. */
public final class QuarkusRest {

  /** In the jar of Quarkus REST that serves requests, and in no other server's. */
  private static final String MARK = "org.jboss.resteasy.reactive.server.ServerExceptionMapper";

  private final Elements elements;
  private @Nullable Boolean isHere;

  public QuarkusRest(Elements elements) {
    this.elements = elements;
  }

  /**
   * Found out once, and only if somebody asks.
   *
   * @param from an element of the module
   */
  public boolean isHere(TypeElement from) {
    Boolean known = isHere;
    if (known == null) {
      known = NamedTypes.find(elements, from, MARK) != null;
      isHere = known;
    }
    return known;
  }
}
