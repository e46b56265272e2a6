package dev.preflight.cors.internal.resteasy;

import dev.preflight.cors.internal.portable.ServerView;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.ResourceFactory;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jspecify.annotations.Nullable;

/** RESTEasy, whose deployment can be asked while it starts. */
public final class ResteasyView implements ServerView {

  private final String version;
  private final @Nullable ResteasyDeployment deployment;

  /**
   * The deployment that is being configured on this thread.
   *
   * @param context its configuration
   */
  public ResteasyView(FeatureContext context) {
    String found = context.getClass().getPackage().getImplementationVersion();
    version = found == null ? "" : " " + found;
    deployment = ResteasyContext.getContextData(ResteasyDeployment.class);
  }

  @Override
  public String name() {
    return "RESTEasy" + version;
  }

  @Override
  public Class<? extends Application> application() {
    Application application = deployment == null ? null : deployment.getApplication();
    return application == null ? Application.class : application.getClass();
  }

  @Override
  public @Nullable Collection<Class<?>> roots() {
    if (deployment == null) {
      return null;
    }
    Set<Class<?>> all = new LinkedHashSet<>();
    deployment.getActualResourceClasses().forEach(all::add);
    deployment.getResources().forEach(each -> all.add(each.getClass()));
    for (ResourceFactory each : deployment.getResourceFactories()) {
      all.add(each.getScannableClass());
    }
    return all;
  }
}
