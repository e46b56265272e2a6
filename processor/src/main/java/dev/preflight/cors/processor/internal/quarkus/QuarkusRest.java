package dev.preflight.cors.processor.internal.quarkus;

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

  /** Found out once, and only if somebody asks: the compiler looks in every module. */
  public boolean isHere() {
    Boolean known = isHere;
    if (known == null) {
      known = elements.getTypeElement(MARK) != null;
      isHere = known;
    }
    return known;
  }
}
