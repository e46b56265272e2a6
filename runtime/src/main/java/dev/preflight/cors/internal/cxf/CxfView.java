package dev.preflight.cors.internal.cxf;

import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.portable.ServerView;
import dev.preflight.cors.internal.servlet.ForgottenFilter;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServiceImpl;
import org.apache.cxf.jaxrs.model.ApplicationInfo;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.ProviderInfo;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.version.Version;

/** An endpoint of CXF, which has its classes when features see it. */
final class CxfView implements ServerView {

  private static final String CONTEXT = "HTTP.CONTEXT";

  private final Server server;
  private final ServerProviderFactory providers;

  CxfView(Server server, ServerProviderFactory providers) {
    this.server = server;
    this.providers = providers;
  }

  @Override
  public String name() {
    return "Apache CXF " + Version.getCurrentVersion();
  }

  @Override
  public Class<? extends Application> application() {
    ApplicationInfo application = providers.getApplicationProvider();
    return application == null ? Application.class : application.getProvider().getClass();
  }

  @Override
  public Collection<Class<?>> roots() {
    Set<Class<?>> all = new LinkedHashSet<>();
    if (server.getEndpoint().getService() instanceof JAXRSServiceImpl service) {
      for (ClassResourceInfo each : service.getClassResourceInfos()) {
        all.add(each.getResourceClass());
      }
    }
    return all;
  }

  @Override
  public void isRequested(Settings settings) {
    Message current = PhaseInterceptorChain.getCurrentMessage();
    Message request = current == null ? null : current.getExchange().getInMessage();
    if (request != null && request.get(CONTEXT) instanceof ServletContext context) {
      ForgottenFilter.report(context, settings);
    }
  }

  @Override
  public Collection<Class<?>> preMatchingFilters() {
    List<Class<?>> all = new ArrayList<>();
    for (ProviderInfo<ContainerRequestFilter> each :
        providers.getPreMatchContainerRequestFilters()) {
      all.add(each.getProvider().getClass());
    }
    return all;
  }
}
