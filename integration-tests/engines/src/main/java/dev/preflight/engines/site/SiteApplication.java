package dev.preflight.engines.site;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** What the engines' pages call. */
public class SiteApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(InternalResource.class, MembersResource.class, OpenResource.class);
  }
}
