package dev.preflight.cors.deployments;

import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;

/** CXF on Jetty. */
public final class Engine {

  private static final String ORDERS = "ACAC=true; ACAO=https://app.example.com; ACEH=X-Total;";
  private static final String RESPONSES = "ACAC=true; ACAO=https://app.example.com;";

  /**
   * Rows of the table that are handled otherwise here, and how. What a locator returns that
   * declares an interface is not known before it is called. Jetty drops {@code Vary} from its error
   * pages, which no cache stores. An {@code Error} of a filter CXF does not catch. Interceptors
   * write to a map in which names that differ in case are two.
   */
  static final Map<String, String> DIFFERENCES =
      Map.ofEntries(
          Map.entry("a preflight for a sub-resource by interface", ""),
          Map.entry("an unmapped exception in a filter", ORDERS),
          Map.entry("an unmapped error in a filter", ""),
          Map.entry("an unmapped exception in a pre-matching filter", ORDERS),
          Map.entry("an unmapped exception", RESPONSES),
          Map.entry("an unmapped exception to a foreign origin", ""),
          Map.entry("an unmapped exception without an origin", ""),
          Map.entry("an unmapped checked exception", RESPONSES),
          Map.entry("an unmapped error", RESPONSES),
          Map.entry("an unmapped exception to HEAD", RESPONSES),
          Map.entry("an unmapped exception in a locator", "ACAO=https://items.example.com;"),
          Map.entry(
              "headers that an interceptor adds later are left out, but for Vary",
              "ACAC=false; ACAO=https://app.example.com; Vary=Origin,Accept-Encoding;"));

  /** Rows that ask for what there is not here: only Jersey builds resources in code. */
  static final Set<String> ABSENT = Set.of("a programmatic resource is left alone");

  /**
   * How many preflights of random applications are granted all that the method's policy grants, at
   * least, in percent of those that it allows.
   */
  public static final int EXACT_PERCENT = 36;

  private Engine() {}

  /** Starts the server at any port. */
  public static Server start(Application application) throws Exception {
    int port = freePort();
    JAXRSServerFactoryBean factory =
        ResourceUtils.createApplication(application, true, false, false, null);
    factory.setAddress("http://localhost:" + port + "/");
    var server = factory.create();
    return new Server(port, "/", server::destroy);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("localhost", 0));
      return socket.getLocalPort();
    }
  }
}
