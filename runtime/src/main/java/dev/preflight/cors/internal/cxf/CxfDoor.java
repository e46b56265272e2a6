package dev.preflight.cors.internal.cxf;

import dev.preflight.cors.internal.portable.PortableCors;
import dev.preflight.cors.internal.portable.PortableFilters;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;

/**
 * Deploys the policies of each Jakarta REST endpoint of a bus. CXF reads no service file for
 * features; this class it finds through {@code META-INF/cxf/bus-extensions.txt}.
 */
public final class CxfDoor implements Feature {

  /**
   * Called by CXF when it makes a bus.
   *
   * @param bus the bus
   */
  public CxfDoor(Bus bus) {
    bus.getFeatures().add(this);
  }

  @Override
  public void initialize(Server server, Bus bus) {
    Object factory = server.getEndpoint().get(ServerProviderFactory.class.getName());
    if (!(factory instanceof ServerProviderFactory providers)) {
      // An endpoint of SOAP.
      return;
    }
    CxfView view = new CxfView(server, providers);
    providers.setUserProviders(
        List.of(
            (jakarta.ws.rs.core.Feature)
                context -> {
                  PortableFilters filters = PortableCors.install(context, view);
                  if (filters != null) {
                    server.getEndpoint().getInInterceptors().add(new FailedRequests(filters));
                    filters.deployment().start();
                  }
                  return filters != null;
                }));
  }

  @Override
  public void initialize(Client client, Bus bus) {
    // Policies are for servers.
  }

  @Override
  public void initialize(InterceptorProvider provider, Bus bus) {
    // Called for endpoints by the other method.
  }

  @Override
  public void initialize(Bus bus) {
    // Nothing is deployed yet.
  }
}
