package dev.preflight.cors.internal.cxf;

import dev.preflight.cors.internal.portable.PortableFilters;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxrs.impl.ContainerRequestContextImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Puts the headers on the container's own response where CXF gives up: no response filter runs for
 * an exception that no mapper handles. The chain is unwound past this interceptor then.
 */
final class FailedRequests extends AbstractPhaseInterceptor<Message> {

  private static final String RESPONSE = "HTTP.RESPONSE";

  private final PortableFilters filters;

  FailedRequests(PortableFilters filters) {
    super(Phase.RECEIVE);
    this.filters = filters;
  }

  @Override
  public void handleMessage(Message message) throws Fault {
    // Only failures are of interest.
  }

  @Override
  public void handleFault(Message message) {
    Message request = message.getExchange().getInMessage();
    if (request == null
        || !(request.get(RESPONSE) instanceof HttpServletResponse response)
        || response.isCommitted()) {
      return;
    }
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    for (String vary : response.getHeaders("Vary")) {
      headers.add("vary", vary);
    }
    filters.completeFailed(new ContainerRequestContextImpl(request, false, true), headers);
    headers.forEach((name, values) -> response.setHeader(name, String.valueOf(values.get(0))));
  }
}
