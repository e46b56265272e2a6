package dev.preflight.cors.benchmarks.decision;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.impl.ContainerRequestContextImpl;
import org.apache.cxf.jaxrs.impl.ContainerResponseContextImpl;
import org.apache.cxf.jaxrs.impl.HttpHeadersImpl;
import org.apache.cxf.jaxrs.impl.ResponseImpl;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.rs.security.cors.CrossOriginResourceSharingFilter;
import org.apache.cxf.service.Service;

/**
 * CXF's filter with its default settings. It has no patterns; the origins that a pattern stands for
 * are written out.
 */
final class CxfContender implements Contender {

  private final CrossOriginResourceSharingFilter filter = new CrossOriginResourceSharingFilter();
  private Message message;
  private boolean preflight;
  private int status;
  private HeaderLines lines;

  @Override
  public void prepare(PolicyCase policy, RequestCase requestCase) throws Exception {
    // Jersey is on the class path too; each system runs in its own Java machine.
    RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
    // And so is Preflight's door to CXF.
    System.setProperty("preflight.enabled", "false");
    if (!policy.isAny()) {
      filter.setAllowOrigins(
          policy.patterns().isEmpty()
              ? policy.exactOrigins()
              : List.of(policy.allowed(), "https://a.example.com", "https://b.example.com"));
    }
    filter.setAllowCredentials(!policy.isAny());
    filter.setAllowHeaders(List.of("Content-Type", "X-Tenant"));
    filter.setExposeHeaders(List.of("Location"));
    filter.setMaxAge(600);
    JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
    factory.setResourceClasses(ThingsResource.class);
    factory.setAddress("local://benchmark" + System.nanoTime());
    factory.setProvider(filter);
    Server server = factory.create();
    preflight = requestCase.isPreflight();
    message = new MessageImpl();
    Exchange exchange = new ExchangeImpl();
    exchange.put(Endpoint.class, server.getEndpoint());
    exchange.put(Service.class, factory.getServiceFactory().getService());
    exchange.put(Bus.class, factory.getBus());
    exchange.setInMessage(message);
    message.setExchange(exchange);
    message.put(Message.HTTP_REQUEST_METHOD, requestCase.method());
    message.put(Message.REQUEST_URI, "/things/1");
    message.put(Message.BASE_PATH, "/");
    message.put(Message.ENDPOINT_ADDRESS, "/");
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    requestCase.headers(policy).forEach((name, value) -> headers.put(name, List.of(value)));
    message.put(Message.PROTOCOL_HEADERS, headers);
    current().set(message);
    Field injected = CrossOriginResourceSharingFilter.class.getDeclaredField("headers");
    injected.setAccessible(true);
    injected.set(filter, new HttpHeadersImpl(message));
    ContainerResponseContextImpl response = (ContainerResponseContextImpl) run();
    status = response.getStatus();
    lines = HeaderLines.of(response.getHeaders());
  }

  /** Where CXF keeps the message that a thread is working on. */
  @SuppressWarnings("unchecked")
  private static ThreadLocal<Message> current() throws ReflectiveOperationException {
    Field current = PhaseInterceptorChain.class.getDeclaredField("CURRENT_MESSAGE");
    current.setAccessible(true);
    return (ThreadLocal<Message>) current.get(null);
  }

  @Override
  public Object baseline() {
    new ContainerRequestContextImpl(message, true, false);
    return context((ResponseImpl) Response.noContent().build());
  }

  @Override
  public Object headersAlone() {
    new ContainerRequestContextImpl(message, true, false);
    ContainerResponseContextImpl response = context((ResponseImpl) Response.status(status).build());
    for (int i = 0; i < lines.count(); i++) {
      response.getHeaders().add(lines.name(i), lines.value(i));
    }
    return response;
  }

  @Override
  public Object run() throws Exception {
    message.getExchange().remove(Response.class);
    ContainerRequestContextImpl request = new ContainerRequestContextImpl(message, true, false);
    filter.filter(request);
    Response aborted = message.getExchange().get(Response.class);
    if (preflight != (aborted != null)) {
      throw new IllegalStateException("response: " + aborted);
    }
    ContainerResponseContextImpl response =
        context((ResponseImpl) (preflight ? aborted : Response.noContent().build()));
    filter.filter(request, response);
    return response;
  }

  private ContainerResponseContextImpl context(ResponseImpl response) {
    return new ContainerResponseContextImpl(response, message, ThingsResource.class, null);
  }

  @Override
  public String allowedOrigin(Object response) {
    Object value =
        ((ContainerResponseContextImpl) response)
            .getHeaders()
            .getFirst("Access-Control-Allow-Origin");
    return value == null ? null : value.toString();
  }
}
